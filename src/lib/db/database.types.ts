// Written by `npm run db:types` from supabase/migrations. Do not edit.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
	public: {
		Tables: {
			accounts: {
				Row: {
					code: string;
					division_id: string;
					id: string;
					municipality_code: string;
					name: string;
					name_en: string;
					name_sv: string;
					parent_id: string | null;
					published_at: string | null;
					side: Database['public']['Enums']['account_side'];
					sort_order: number;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					code?: string;
					division_id: string;
					id?: string;
					municipality_code: string;
					name: string;
					name_en?: string;
					name_sv?: string;
					parent_id?: string | null;
					published_at?: string | null;
					side: Database['public']['Enums']['account_side'];
					sort_order?: number;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					code?: string;
					division_id?: string;
					id?: string;
					municipality_code?: string;
					name?: string;
					name_en?: string;
					name_sv?: string;
					parent_id?: string | null;
					published_at?: string | null;
					side?: Database['public']['Enums']['account_side'];
					sort_order?: number;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'accounts_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'accounts_parent_id_municipality_code_fkey';
						columns: ['parent_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'accounts';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			activities: {
				Row: {
					division_id: string;
					due_on: string | null;
					goal_id: string;
					id: string;
					municipality_code: string;
					ordinal: number;
					position_id: string | null;
					published_at: string | null;
					status: Database['public']['Enums']['activity_status'];
					text: string;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					division_id: string;
					due_on?: string | null;
					goal_id: string;
					id?: string;
					municipality_code: string;
					ordinal: number;
					position_id?: string | null;
					published_at?: string | null;
					status?: Database['public']['Enums']['activity_status'];
					text: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					division_id?: string;
					due_on?: string | null;
					goal_id?: string;
					id?: string;
					municipality_code?: string;
					ordinal?: number;
					position_id?: string | null;
					published_at?: string | null;
					status?: Database['public']['Enums']['activity_status'];
					text?: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'activities_goal_id_municipality_code_division_id_fkey';
						columns: ['goal_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'goals';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'activities_position_id_municipality_code_fkey';
						columns: ['position_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'positions';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			areas: {
				Row: {
					category: Database['public']['Enums']['area_category'];
					code: string;
					municipality_number: string | null;
					name: string;
					name_sv: string | null;
				};
				Insert: {
					category: Database['public']['Enums']['area_category'];
					code: string;
					municipality_number?: string | null;
					name: string;
					name_sv?: string | null;
				};
				Update: {
					category?: Database['public']['Enums']['area_category'];
					code?: string;
					municipality_number?: string | null;
					name?: string;
					name_sv?: string | null;
				};
				Relationships: [];
			};
			audit_entries: {
				Row: {
					actor_id: string | null;
					after: Json | null;
					at: string;
					before: Json | null;
					division_id: string | null;
					id: number;
					municipality_code: string | null;
					on_behalf_of: string | null;
					operation: Database['public']['Enums']['audit_operation'];
					row_id: string;
					table_name: string;
				};
				Insert: {
					actor_id?: string | null;
					after?: Json | null;
					at?: string;
					before?: Json | null;
					division_id?: string | null;
					id?: never;
					municipality_code?: string | null;
					on_behalf_of?: string | null;
					operation: Database['public']['Enums']['audit_operation'];
					row_id: string;
					table_name: string;
				};
				Update: {
					actor_id?: string | null;
					after?: Json | null;
					at?: string;
					before?: Json | null;
					division_id?: string | null;
					id?: never;
					municipality_code?: string | null;
					on_behalf_of?: string | null;
					operation?: Database['public']['Enums']['audit_operation'];
					row_id?: string;
					table_name?: string;
				};
				Relationships: [];
			};
			budget_figures: {
				Row: {
					account_id: string;
					amount_cents: number | null;
					basis: Database['public']['Enums']['budget_basis'];
					created_at: string;
					created_by: string | null;
					division_id: string;
					edition: number;
					fiscal_year: number;
					id: string;
					import_run_id: string | null;
					item_id: string | null;
					kind: Database['public']['Enums']['budget_kind'];
					municipality_code: string;
					note: string;
					printed_decimals: number;
					printed_unit: number;
					service_area_id: string | null;
					source_figure_id: string | null;
					state: Database['public']['Enums']['figure_state'];
					supersedes_id: string | null;
					through_date: string | null;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					account_id: string;
					amount_cents?: number | null;
					basis: Database['public']['Enums']['budget_basis'];
					created_at?: string;
					created_by?: string | null;
					division_id: string;
					edition?: number;
					fiscal_year: number;
					id?: string;
					import_run_id?: string | null;
					item_id?: string | null;
					kind?: Database['public']['Enums']['budget_kind'];
					municipality_code: string;
					note?: string;
					printed_decimals?: number;
					printed_unit?: number;
					service_area_id?: string | null;
					source_figure_id?: string | null;
					state?: Database['public']['Enums']['figure_state'];
					supersedes_id?: string | null;
					through_date?: string | null;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					account_id?: string;
					amount_cents?: number | null;
					basis?: Database['public']['Enums']['budget_basis'];
					created_at?: string;
					created_by?: string | null;
					division_id?: string;
					edition?: number;
					fiscal_year?: number;
					id?: string;
					import_run_id?: string | null;
					item_id?: string | null;
					kind?: Database['public']['Enums']['budget_kind'];
					municipality_code?: string;
					note?: string;
					printed_decimals?: number;
					printed_unit?: number;
					service_area_id?: string | null;
					source_figure_id?: string | null;
					state?: Database['public']['Enums']['figure_state'];
					supersedes_id?: string | null;
					through_date?: string | null;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'budget_figures_account_id_municipality_code_fkey';
						columns: ['account_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'accounts';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'budget_figures_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'budget_figures_import_run_id_fkey';
						columns: ['import_run_id'];
						isOneToOne: false;
						referencedRelation: 'import_runs';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'budget_figures_item_id_municipality_code_fkey';
						columns: ['item_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'budget_items';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'budget_figures_service_area_id_municipality_code_division__fkey';
						columns: ['service_area_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'service_areas';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'budget_figures_source_figure_id_municipality_code_fkey';
						columns: ['source_figure_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'source_figures';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'budget_figures_supersedes_id_municipality_code_division_id_fkey';
						columns: ['supersedes_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'budget_figures';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			budget_items: {
				Row: {
					code: string;
					description: string;
					division_id: string;
					id: string;
					is_binding: boolean;
					kind: Database['public']['Enums']['budget_kind'];
					municipality_code: string;
					name: string;
					parent_id: string | null;
					published_at: string | null;
					service_area_id: string | null;
					sort_order: number;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					code?: string;
					description?: string;
					division_id: string;
					id?: string;
					is_binding?: boolean;
					kind?: Database['public']['Enums']['budget_kind'];
					municipality_code: string;
					name: string;
					parent_id?: string | null;
					published_at?: string | null;
					service_area_id?: string | null;
					sort_order?: number;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					code?: string;
					description?: string;
					division_id?: string;
					id?: string;
					is_binding?: boolean;
					kind?: Database['public']['Enums']['budget_kind'];
					municipality_code?: string;
					name?: string;
					parent_id?: string | null;
					published_at?: string | null;
					service_area_id?: string | null;
					sort_order?: number;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'budget_items_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'budget_items_parent_id_municipality_code_fkey';
						columns: ['parent_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'budget_items';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'budget_items_service_area_id_municipality_code_fkey';
						columns: ['service_area_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'service_areas';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			budget_remarks: {
				Row: {
					account_id: string | null;
					author_id: string | null;
					created_at: string;
					division_id: string;
					fiscal_year: number;
					forecast_cents: number | null;
					id: string;
					item_id: string | null;
					kind: Database['public']['Enums']['budget_kind'];
					municipality_code: string;
					service_area_id: string | null;
					source_document_id: string | null;
					text: string;
					through_date: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					account_id?: string | null;
					author_id?: string | null;
					created_at?: string;
					division_id: string;
					fiscal_year: number;
					forecast_cents?: number | null;
					id?: string;
					item_id?: string | null;
					kind?: Database['public']['Enums']['budget_kind'];
					municipality_code: string;
					service_area_id?: string | null;
					source_document_id?: string | null;
					text?: string;
					through_date: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					account_id?: string | null;
					author_id?: string | null;
					created_at?: string;
					division_id?: string;
					fiscal_year?: number;
					forecast_cents?: number | null;
					id?: string;
					item_id?: string | null;
					kind?: Database['public']['Enums']['budget_kind'];
					municipality_code?: string;
					service_area_id?: string | null;
					source_document_id?: string | null;
					text?: string;
					through_date?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'budget_remarks_account_id_municipality_code_fkey';
						columns: ['account_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'accounts';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'budget_remarks_author_id_fkey';
						columns: ['author_id'];
						isOneToOne: false;
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'budget_remarks_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'budget_remarks_item_id_municipality_code_fkey';
						columns: ['item_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'budget_items';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'budget_remarks_service_area_id_municipality_code_division__fkey';
						columns: ['service_area_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'service_areas';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'budget_remarks_source_document_id_municipality_code_fkey';
						columns: ['source_document_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'source_documents';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			classes: {
				Row: {
					code: string;
					dimension: string;
					division_id: string | null;
					id: string;
					import_run_id: string | null;
					municipality_code: string | null;
					name: string;
					name_en: string;
					name_sv: string;
					sort_order: number;
				};
				Insert: {
					code: string;
					dimension: string;
					division_id?: string | null;
					id?: string;
					import_run_id?: string | null;
					municipality_code?: string | null;
					name: string;
					name_en?: string;
					name_sv?: string;
					sort_order?: number;
				};
				Update: {
					code?: string;
					dimension?: string;
					division_id?: string | null;
					id?: string;
					import_run_id?: string | null;
					municipality_code?: string | null;
					name?: string;
					name_en?: string;
					name_sv?: string;
					sort_order?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'classes_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'classes_import_run_id_fkey';
						columns: ['import_run_id'];
						isOneToOne: false;
						referencedRelation: 'import_runs';
						referencedColumns: ['id'];
					}
				];
			};
			divisions: {
				Row: {
					id: string;
					is_whole: boolean;
					municipality_code: string;
					name: string;
					published_at: string | null;
					updated_at: string;
					valid_from: string | null;
					valid_to: string | null;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					id?: string;
					is_whole?: boolean;
					municipality_code: string;
					name: string;
					published_at?: string | null;
					updated_at?: string;
					valid_from?: string | null;
					valid_to?: string | null;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					id?: string;
					is_whole?: boolean;
					municipality_code?: string;
					name?: string;
					published_at?: string | null;
					updated_at?: string;
					valid_from?: string | null;
					valid_to?: string | null;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'divisions_municipality_code_fkey';
						columns: ['municipality_code'];
						isOneToOne: false;
						referencedRelation: 'municipalities';
						referencedColumns: ['code'];
					}
				];
			};
			entry_indicators: {
				Row: {
					asks_parts: boolean;
					class_id: string | null;
					division_id: string;
					id: string;
					indicator_id: string;
					municipality_code: string;
					service_area_id: string;
					sort_order: number;
					unit_kind: string | null;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					asks_parts?: boolean;
					class_id?: string | null;
					division_id: string;
					id?: string;
					indicator_id: string;
					municipality_code: string;
					service_area_id: string;
					sort_order?: number;
					unit_kind?: string | null;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					asks_parts?: boolean;
					class_id?: string | null;
					division_id?: string;
					id?: string;
					indicator_id?: string;
					municipality_code?: string;
					service_area_id?: string;
					sort_order?: number;
					unit_kind?: string | null;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'entry_indicators_class_id_fkey';
						columns: ['class_id'];
						isOneToOne: false;
						referencedRelation: 'classes';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'entry_indicators_indicator_id_fkey';
						columns: ['indicator_id'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'entry_indicators_service_area_id_municipality_code_divisio_fkey';
						columns: ['service_area_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'service_areas';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			expected_updates: {
				Row: {
					division_id: string;
					expected_on: string;
					id: string;
					indicator_id: string;
					municipality_code: string;
					note: string;
					updated_at: string;
					version: number;
				};
				Insert: {
					division_id: string;
					expected_on: string;
					id?: string;
					indicator_id: string;
					municipality_code: string;
					note?: string;
					updated_at?: string;
					version?: number;
				};
				Update: {
					division_id?: string;
					expected_on?: string;
					id?: string;
					indicator_id?: string;
					municipality_code?: string;
					note?: string;
					updated_at?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'expected_updates_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'expected_updates_indicator_id_fkey';
						columns: ['indicator_id'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['id'];
					}
				];
			};
			figure_check_parts: {
				Row: {
					check_id: string;
					division_id: string;
					factor: number;
					figure_id: string;
					municipality_code: string;
					ordinal: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					check_id: string;
					division_id: string;
					factor?: number;
					figure_id: string;
					municipality_code: string;
					ordinal: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					check_id?: string;
					division_id?: string;
					factor?: number;
					figure_id?: string;
					municipality_code?: string;
					ordinal?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'figure_check_parts_check_id_municipality_code_division_id_fkey';
						columns: ['check_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'figure_checks';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'figure_check_parts_figure_id_municipality_code_fkey';
						columns: ['figure_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'source_figures';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			figure_checks: {
				Row: {
					computed: number;
					created_at: string;
					division_id: string;
					document_id: string;
					figure_id: string;
					id: string;
					kind: Database['public']['Enums']['check_kind'];
					municipality_code: string;
					note: string;
					printed: number;
					rule: string;
					tolerance: number;
					verdict: Database['public']['Enums']['check_verdict'];
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					computed: number;
					created_at?: string;
					division_id: string;
					document_id: string;
					figure_id: string;
					id?: string;
					kind: Database['public']['Enums']['check_kind'];
					municipality_code: string;
					note?: string;
					printed: number;
					rule: string;
					tolerance?: number;
					verdict?: never;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					computed?: number;
					created_at?: string;
					division_id?: string;
					document_id?: string;
					figure_id?: string;
					id?: string;
					kind?: Database['public']['Enums']['check_kind'];
					municipality_code?: string;
					note?: string;
					printed?: number;
					rule?: string;
					tolerance?: number;
					verdict?: never;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'figure_checks_document_id_municipality_code_division_id_fkey';
						columns: ['document_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'source_documents';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'figure_checks_figure_id_municipality_code_division_id_fkey';
						columns: ['figure_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'source_figures';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			goal_indicators: {
				Row: {
					division_id: string;
					goal_id: string;
					indicator_id: string;
					municipality_code: string;
					published_at: string | null;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					division_id: string;
					goal_id: string;
					indicator_id: string;
					municipality_code: string;
					published_at?: string | null;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					division_id?: string;
					goal_id?: string;
					indicator_id?: string;
					municipality_code?: string;
					published_at?: string | null;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'goal_indicators_goal_id_municipality_code_division_id_fkey';
						columns: ['goal_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'goals';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'goal_indicators_indicator_id_fkey';
						columns: ['indicator_id'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['id'];
					}
				];
			};
			goal_metrics: {
				Row: {
					division_id: string;
					goal_id: string;
					id: string;
					indicator_id: string | null;
					municipality_code: string;
					operator: string | null;
					ordinal: number;
					published_at: string | null;
					qualifier: string | null;
					text: string;
					unit: string;
					updated_at: string;
					value: number | null;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					division_id: string;
					goal_id: string;
					id?: string;
					indicator_id?: string | null;
					municipality_code: string;
					operator?: string | null;
					ordinal: number;
					published_at?: string | null;
					qualifier?: string | null;
					text: string;
					unit?: string;
					updated_at?: string;
					value?: number | null;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					division_id?: string;
					goal_id?: string;
					id?: string;
					indicator_id?: string | null;
					municipality_code?: string;
					operator?: string | null;
					ordinal?: number;
					published_at?: string | null;
					qualifier?: string | null;
					text?: string;
					unit?: string;
					updated_at?: string;
					value?: number | null;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'goal_metrics_goal_id_municipality_code_division_id_fkey';
						columns: ['goal_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'goals';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'goal_metrics_indicator_id_fkey';
						columns: ['indicator_id'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['id'];
					}
				];
			};
			goal_owners: {
				Row: {
					division_id: string;
					goal_id: string;
					id: string;
					municipality_code: string;
					position_id: string;
					published_at: string | null;
					service_area_id: string | null;
					sort_order: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					division_id: string;
					goal_id: string;
					id?: string;
					municipality_code: string;
					position_id: string;
					published_at?: string | null;
					service_area_id?: string | null;
					sort_order?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					division_id?: string;
					goal_id?: string;
					id?: string;
					municipality_code?: string;
					position_id?: string;
					published_at?: string | null;
					service_area_id?: string | null;
					sort_order?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'goal_owners_goal_id_municipality_code_division_id_fkey';
						columns: ['goal_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'goals';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'goal_owners_position_id_municipality_code_fkey';
						columns: ['position_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'positions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'goal_owners_service_area_id_municipality_code_fkey';
						columns: ['service_area_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'service_areas';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			goal_reports: {
				Row: {
					author_id: string | null;
					created_at: string;
					division_id: string;
					goal_id: string;
					id: string;
					is_unchanged: boolean;
					measured_value: number | null;
					municipality_code: string;
					on_behalf_of: string | null;
					previous_version: number | null;
					published_at: string | null;
					question: string | null;
					returned_at: string | null;
					round_id: string;
					source_document_id: string | null;
					status: Database['public']['Enums']['goal_status'] | null;
					text: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					author_id?: string | null;
					created_at?: string;
					division_id: string;
					goal_id: string;
					id?: string;
					is_unchanged?: boolean;
					measured_value?: number | null;
					municipality_code: string;
					on_behalf_of?: string | null;
					previous_version?: never;
					published_at?: string | null;
					question?: string | null;
					returned_at?: string | null;
					round_id: string;
					source_document_id?: string | null;
					status?: Database['public']['Enums']['goal_status'] | null;
					text: string;
					version: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					author_id?: string | null;
					created_at?: string;
					division_id?: string;
					goal_id?: string;
					id?: string;
					is_unchanged?: boolean;
					measured_value?: number | null;
					municipality_code?: string;
					on_behalf_of?: string | null;
					previous_version?: never;
					published_at?: string | null;
					question?: string | null;
					returned_at?: string | null;
					round_id?: string;
					source_document_id?: string | null;
					status?: Database['public']['Enums']['goal_status'] | null;
					text?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'goal_reports_author_id_fkey';
						columns: ['author_id'];
						isOneToOne: false;
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'goal_reports_goal_id_municipality_code_division_id_fkey';
						columns: ['goal_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'goals';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'goal_reports_on_behalf_of_fkey';
						columns: ['on_behalf_of'];
						isOneToOne: false;
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'goal_reports_round_id_municipality_code_fkey';
						columns: ['round_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'reporting_rounds';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'goal_reports_source_document_id_municipality_code_fkey';
						columns: ['source_document_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'source_documents';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'versions_follow_one_another';
						columns: ['round_id', 'goal_id', 'previous_version'];
						isOneToOne: false;
						referencedRelation: 'goal_reports';
						referencedColumns: ['round_id', 'goal_id', 'version'];
					}
				];
			};
			goals: {
				Row: {
					age_groups: Database['public']['Enums']['age_group'][];
					continues_goal_id: string | null;
					division_id: string;
					ends_on: string;
					heading: string;
					id: string;
					level: Database['public']['Enums']['goal_level'];
					metric_text: string;
					municipality_code: string;
					objective_id: string | null;
					plan_id: string;
					published_at: string | null;
					sort_order: number;
					source_row: number | null;
					source_table: string;
					starts_on: string;
					tags: string[];
					text: string;
					title: string;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					age_groups?: Database['public']['Enums']['age_group'][];
					continues_goal_id?: string | null;
					division_id: string;
					ends_on: string;
					heading?: string;
					id?: string;
					level: Database['public']['Enums']['goal_level'];
					metric_text?: string;
					municipality_code: string;
					objective_id?: string | null;
					plan_id: string;
					published_at?: string | null;
					sort_order?: number;
					source_row?: number | null;
					source_table?: string;
					starts_on: string;
					tags?: string[];
					text: string;
					title: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					age_groups?: Database['public']['Enums']['age_group'][];
					continues_goal_id?: string | null;
					division_id?: string;
					ends_on?: string;
					heading?: string;
					id?: string;
					level?: Database['public']['Enums']['goal_level'];
					metric_text?: string;
					municipality_code?: string;
					objective_id?: string | null;
					plan_id?: string;
					published_at?: string | null;
					sort_order?: number;
					source_row?: number | null;
					source_table?: string;
					starts_on?: string;
					tags?: string[];
					text?: string;
					title?: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'goals_continues_goal_id_municipality_code_fkey';
						columns: ['continues_goal_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'goals';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'goals_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'goals_objective_id_municipality_code_fkey';
						columns: ['objective_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'objectives';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'goals_plan_id_municipality_code_fkey';
						columns: ['plan_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'plans';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			group_notes: {
				Row: {
					division_id: string;
					group_id: string;
					id: string;
					kind: Database['public']['Enums']['note_kind'];
					municipality_code: string;
					ordinal: number;
					published_at: string | null;
					source_document_id: string | null;
					text: string;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
					year: number;
				};
				Insert: {
					division_id: string;
					group_id: string;
					id?: string;
					kind: Database['public']['Enums']['note_kind'];
					municipality_code: string;
					ordinal: number;
					published_at?: string | null;
					source_document_id?: string | null;
					text: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
					year: number;
				};
				Update: {
					division_id?: string;
					group_id?: string;
					id?: string;
					kind?: Database['public']['Enums']['note_kind'];
					municipality_code?: string;
					ordinal?: number;
					published_at?: string | null;
					source_document_id?: string | null;
					text?: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
					year?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'group_notes_group_id_municipality_code_division_id_fkey';
						columns: ['group_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'working_groups';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'group_notes_source_document_id_municipality_code_fkey';
						columns: ['source_document_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'source_documents';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			import_chunks: {
				Row: {
					division_id: string;
					municipality_code: string;
					ordinal: number;
					piece: string;
					run_id: string;
				};
				Insert: {
					division_id: string;
					municipality_code: string;
					ordinal: number;
					piece: string;
					run_id: string;
				};
				Update: {
					division_id?: string;
					municipality_code?: string;
					ordinal?: number;
					piece?: string;
					run_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'import_chunks_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'import_chunks_run_id_fkey';
						columns: ['run_id'];
						isOneToOne: false;
						referencedRelation: 'import_runs';
						referencedColumns: ['id'];
					}
				];
			};
			import_mappings: {
				Row: {
					division_id: string;
					fingerprint: string;
					id: string;
					mapping: Json;
					municipality_code: string;
					updated_at: string;
					version: number;
				};
				Insert: {
					division_id: string;
					fingerprint: string;
					id?: string;
					mapping: Json;
					municipality_code: string;
					updated_at?: string;
					version?: number;
				};
				Update: {
					division_id?: string;
					fingerprint?: string;
					id?: string;
					mapping?: Json;
					municipality_code?: string;
					updated_at?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'import_mappings_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			import_rows: {
				Row: {
					column_name: string;
					division_id: string | null;
					id: number;
					line: number;
					municipality_code: string | null;
					raw: Json;
					reason: string;
					run_id: string;
					state: Database['public']['Enums']['import_row_state'];
				};
				Insert: {
					column_name?: string;
					division_id?: string | null;
					id?: never;
					line: number;
					municipality_code?: string | null;
					raw: Json;
					reason?: string;
					run_id: string;
					state: Database['public']['Enums']['import_row_state'];
				};
				Update: {
					column_name?: string;
					division_id?: string | null;
					id?: never;
					line?: number;
					municipality_code?: string | null;
					raw?: Json;
					reason?: string;
					run_id?: string;
					state?: Database['public']['Enums']['import_row_state'];
				};
				Relationships: [
					{
						foreignKeyName: 'import_rows_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'import_rows_run_id_fkey';
						columns: ['run_id'];
						isOneToOne: false;
						referencedRelation: 'import_runs';
						referencedColumns: ['id'];
					}
				];
			};
			import_runs: {
				Row: {
					accepted: number;
					changed: number;
					committed_at: string | null;
					committed_by: string | null;
					details: Json;
					discarded_at: string | null;
					division_id: string | null;
					expected: number | null;
					failure: string | null;
					id: string;
					licence: string | null;
					municipality_code: string | null;
					note: string;
					refused: number;
					source: string;
					source_url: string | null;
					staged_at: string | null;
					started_at: string;
					started_by: string | null;
					title: string;
					unchanged: number;
					undone_at: string | null;
				};
				Insert: {
					accepted?: number;
					changed?: number;
					committed_at?: string | null;
					committed_by?: string | null;
					details?: Json;
					discarded_at?: string | null;
					division_id?: string | null;
					expected?: number | null;
					failure?: string | null;
					id?: string;
					licence?: string | null;
					municipality_code?: string | null;
					note?: string;
					refused?: number;
					source: string;
					source_url?: string | null;
					staged_at?: string | null;
					started_at?: string;
					started_by?: string | null;
					title?: string;
					unchanged?: number;
					undone_at?: string | null;
				};
				Update: {
					accepted?: number;
					changed?: number;
					committed_at?: string | null;
					committed_by?: string | null;
					details?: Json;
					discarded_at?: string | null;
					division_id?: string | null;
					expected?: number | null;
					failure?: string | null;
					id?: string;
					licence?: string | null;
					municipality_code?: string | null;
					note?: string;
					refused?: number;
					source?: string;
					source_url?: string | null;
					staged_at?: string | null;
					started_at?: string;
					started_by?: string | null;
					title?: string;
					unchanged?: number;
					undone_at?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'import_runs_committed_by_fkey';
						columns: ['committed_by'];
						isOneToOne: false;
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'import_runs_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'import_runs_started_by_fkey';
						columns: ['started_by'];
						isOneToOne: false;
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					}
				];
			};
			index_components: {
				Row: {
					aggregate: Database['public']['Enums']['aggregation'] | null;
					definition_id: string;
					division_id: string;
					id: string;
					indicator_id: string | null;
					min_share: number | null;
					municipality_code: string;
					name: string;
					normalise: Json;
					parent_id: string | null;
					published_at: string | null;
					sort_order: number;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
					weight: number;
				};
				Insert: {
					aggregate?: Database['public']['Enums']['aggregation'] | null;
					definition_id: string;
					division_id: string;
					id?: string;
					indicator_id?: string | null;
					min_share?: number | null;
					municipality_code: string;
					name?: string;
					normalise?: Json;
					parent_id?: string | null;
					published_at?: string | null;
					sort_order: number;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
					weight?: number;
				};
				Update: {
					aggregate?: Database['public']['Enums']['aggregation'] | null;
					definition_id?: string;
					division_id?: string;
					id?: string;
					indicator_id?: string | null;
					min_share?: number | null;
					municipality_code?: string;
					name?: string;
					normalise?: Json;
					parent_id?: string | null;
					published_at?: string | null;
					sort_order?: number;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
					weight?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'index_components_definition_id_municipality_code_division__fkey';
						columns: ['definition_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'index_definitions';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'index_components_indicator_id_fkey';
						columns: ['indicator_id'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'index_components_parent_id_definition_id_fkey';
						columns: ['parent_id', 'definition_id'];
						isOneToOne: false;
						referencedRelation: 'index_components';
						referencedColumns: ['id', 'definition_id'];
					}
				];
			};
			index_definitions: {
				Row: {
					aggregate: Database['public']['Enums']['aggregation'];
					carry_forward_years: number;
					decimals: number;
					direction: Database['public']['Enums']['direction'];
					division_id: string;
					edition: number;
					id: string;
					is_example: boolean;
					min_share: number | null;
					municipality_code: string;
					name: string;
					name_en: string;
					name_sv: string;
					note: string;
					published_at: string | null;
					slug: string;
					updated_at: string;
					valid_from: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
					was_published: boolean;
				};
				Insert: {
					aggregate?: Database['public']['Enums']['aggregation'];
					carry_forward_years?: number;
					decimals?: number;
					direction: Database['public']['Enums']['direction'];
					division_id: string;
					edition?: number;
					id?: string;
					is_example?: boolean;
					min_share?: number | null;
					municipality_code: string;
					name: string;
					name_en?: string;
					name_sv?: string;
					note?: string;
					published_at?: string | null;
					slug: string;
					updated_at?: string;
					valid_from?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
					was_published?: boolean;
				};
				Update: {
					aggregate?: Database['public']['Enums']['aggregation'];
					carry_forward_years?: number;
					decimals?: number;
					direction?: Database['public']['Enums']['direction'];
					division_id?: string;
					edition?: number;
					id?: string;
					is_example?: boolean;
					min_share?: number | null;
					municipality_code?: string;
					name?: string;
					name_en?: string;
					name_sv?: string;
					note?: string;
					published_at?: string | null;
					slug?: string;
					updated_at?: string;
					valid_from?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
					was_published?: boolean;
				};
				Relationships: [
					{
						foreignKeyName: 'index_definitions_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			indicator_list_items: {
				Row: {
					class_id: string | null;
					division_id: string | null;
					external_id: string | null;
					heading: string;
					id: string;
					indicator_id: string | null;
					list_id: string;
					municipality_code: string | null;
					note: string;
					ordinal: number;
					title: string;
					title_en: string;
					title_sv: string;
				};
				Insert: {
					class_id?: string | null;
					division_id?: string | null;
					external_id?: string | null;
					heading?: string;
					id?: string;
					indicator_id?: string | null;
					list_id: string;
					municipality_code?: string | null;
					note?: string;
					ordinal: number;
					title: string;
					title_en?: string;
					title_sv?: string;
				};
				Update: {
					class_id?: string | null;
					division_id?: string | null;
					external_id?: string | null;
					heading?: string;
					id?: string;
					indicator_id?: string | null;
					list_id?: string;
					municipality_code?: string | null;
					note?: string;
					ordinal?: number;
					title?: string;
					title_en?: string;
					title_sv?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'indicator_list_items_class_id_fkey';
						columns: ['class_id'];
						isOneToOne: false;
						referencedRelation: 'classes';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'indicator_list_items_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'indicator_list_items_indicator_id_fkey';
						columns: ['indicator_id'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'indicator_list_items_list_id_fkey';
						columns: ['list_id'];
						isOneToOne: false;
						referencedRelation: 'indicator_lists';
						referencedColumns: ['id'];
					}
				];
			};
			indicator_lists: {
				Row: {
					code: string;
					division_id: string | null;
					id: string;
					is_whole: boolean;
					issuer: string;
					municipality_code: string | null;
					name: string;
					name_en: string;
					name_sv: string;
					note: string;
					sort_order: number;
					source_url: string;
					standing: Database['public']['Enums']['list_standing'];
					updated_at: string;
					version: number;
					year: number | null;
				};
				Insert: {
					code: string;
					division_id?: string | null;
					id?: string;
					is_whole?: boolean;
					issuer: string;
					municipality_code?: string | null;
					name: string;
					name_en?: string;
					name_sv?: string;
					note?: string;
					sort_order?: number;
					source_url?: string;
					standing?: Database['public']['Enums']['list_standing'];
					updated_at?: string;
					version?: number;
					year?: number | null;
				};
				Update: {
					code?: string;
					division_id?: string | null;
					id?: string;
					is_whole?: boolean;
					issuer?: string;
					municipality_code?: string | null;
					name?: string;
					name_en?: string;
					name_sv?: string;
					note?: string;
					sort_order?: number;
					source_url?: string;
					standing?: Database['public']['Enums']['list_standing'];
					updated_at?: string;
					version?: number;
					year?: number | null;
				};
				Relationships: [
					{
						foreignKeyName: 'indicator_lists_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			indicator_targets: {
				Row: {
					division_id: string;
					id: string;
					indicator_id: string;
					municipality_code: string;
					note: string;
					operator: string;
					published_at: string | null;
					qualifier: string | null;
					source_figure_id: string | null;
					updated_at: string;
					value: number;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
					year: number;
				};
				Insert: {
					division_id: string;
					id?: string;
					indicator_id: string;
					municipality_code: string;
					note?: string;
					operator: string;
					published_at?: string | null;
					qualifier?: string | null;
					source_figure_id?: string | null;
					updated_at?: string;
					value: number;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
					year: number;
				};
				Update: {
					division_id?: string;
					id?: string;
					indicator_id?: string;
					municipality_code?: string;
					note?: string;
					operator?: string;
					published_at?: string | null;
					qualifier?: string | null;
					source_figure_id?: string | null;
					updated_at?: string;
					value?: number;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
					year?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'indicator_targets_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'indicator_targets_indicator_id_fkey';
						columns: ['indicator_id'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'indicator_targets_source_figure_id_municipality_code_divis_fkey';
						columns: ['source_figure_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'source_figures';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			indicators: {
				Row: {
					age_groups: Database['public']['Enums']['age_group'][];
					counts_people: boolean;
					decimals: number;
					description: string;
					direction: Database['public']['Enums']['direction'];
					division_id: string | null;
					external_id: string | null;
					external_query: Json | null;
					external_source: string | null;
					external_title: string;
					heading: string;
					highest_value: number | null;
					id: string;
					kind: Database['public']['Enums']['indicator_kind'];
					lag_months: number | null;
					licence: string;
					lowest_value: number | null;
					municipality_code: string | null;
					name: string;
					name_en: string;
					name_sv: string;
					next_update: string | null;
					part_of_id: string | null;
					published_at: string | null;
					service_area_id: string | null;
					slug: string;
					sort_order: number;
					source: string;
					source_url: string;
					unit: string;
					update_rhythm_months: number | null;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					age_groups?: Database['public']['Enums']['age_group'][];
					counts_people?: boolean;
					decimals?: number;
					description?: string;
					direction: Database['public']['Enums']['direction'];
					division_id?: string | null;
					external_id?: string | null;
					external_query?: Json | null;
					external_source?: string | null;
					external_title?: string;
					heading?: string;
					highest_value?: number | null;
					id?: string;
					kind: Database['public']['Enums']['indicator_kind'];
					lag_months?: number | null;
					licence?: string;
					lowest_value?: number | null;
					municipality_code?: string | null;
					name: string;
					name_en?: string;
					name_sv?: string;
					next_update?: string | null;
					part_of_id?: string | null;
					published_at?: string | null;
					service_area_id?: string | null;
					slug: string;
					sort_order?: number;
					source?: string;
					source_url?: string;
					unit?: string;
					update_rhythm_months?: number | null;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					age_groups?: Database['public']['Enums']['age_group'][];
					counts_people?: boolean;
					decimals?: number;
					description?: string;
					direction?: Database['public']['Enums']['direction'];
					division_id?: string | null;
					external_id?: string | null;
					external_query?: Json | null;
					external_source?: string | null;
					external_title?: string;
					heading?: string;
					highest_value?: number | null;
					id?: string;
					kind?: Database['public']['Enums']['indicator_kind'];
					lag_months?: number | null;
					licence?: string;
					lowest_value?: number | null;
					municipality_code?: string | null;
					name?: string;
					name_en?: string;
					name_sv?: string;
					next_update?: string | null;
					part_of_id?: string | null;
					published_at?: string | null;
					service_area_id?: string | null;
					slug?: string;
					sort_order?: number;
					source?: string;
					source_url?: string;
					unit?: string;
					update_rhythm_months?: number | null;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'indicators_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'indicators_part_of_id_municipality_code_fkey';
						columns: ['part_of_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'indicators_service_area_id_municipality_code_division_id_fkey';
						columns: ['service_area_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'service_areas';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			list_matches: {
				Row: {
					division_id: string;
					id: string;
					indicator_id: string | null;
					item_id: string;
					municipality_code: string;
					note: string;
					updated_at: string;
					version: number;
				};
				Insert: {
					division_id: string;
					id?: string;
					indicator_id?: string | null;
					item_id: string;
					municipality_code: string;
					note?: string;
					updated_at?: string;
					version?: number;
				};
				Update: {
					division_id?: string;
					id?: string;
					indicator_id?: string | null;
					item_id?: string;
					municipality_code?: string;
					note?: string;
					updated_at?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'list_matches_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'list_matches_indicator_id_fkey';
						columns: ['indicator_id'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'list_matches_item_id_fkey';
						columns: ['item_id'];
						isOneToOne: false;
						referencedRelation: 'indicator_list_items';
						referencedColumns: ['id'];
					}
				];
			};
			memberships: {
				Row: {
					division_id: string;
					id: string;
					is_whole: boolean;
					municipality_code: string;
					role: Database['public']['Enums']['member_role'];
					updated_at: string;
					user_id: string;
					valid_from: string;
					valid_to: string | null;
					version: number;
				};
				Insert: {
					division_id: string;
					id?: string;
					is_whole: boolean;
					municipality_code: string;
					role: Database['public']['Enums']['member_role'];
					updated_at?: string;
					user_id: string;
					valid_from?: string;
					valid_to?: string | null;
					version?: number;
				};
				Update: {
					division_id?: string;
					id?: string;
					is_whole?: boolean;
					municipality_code?: string;
					role?: Database['public']['Enums']['member_role'];
					updated_at?: string;
					user_id?: string;
					valid_from?: string;
					valid_to?: string | null;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'memberships_division_id_municipality_code_is_whole_fkey';
						columns: ['division_id', 'municipality_code', 'is_whole'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code', 'is_whole'];
					},
					{
						foreignKeyName: 'memberships_user_id_fkey';
						columns: ['user_id'];
						isOneToOne: false;
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					}
				];
			};
			municipalities: {
				Row: {
					code: string;
					languages: string[];
					name: string;
					name_sv: string;
					published_at: string | null;
					slug: string;
				};
				Insert: {
					code: string;
					languages?: string[];
					name: string;
					name_sv: string;
					published_at?: string | null;
					slug: string;
				};
				Update: {
					code?: string;
					languages?: string[];
					name?: string;
					name_sv?: string;
					published_at?: string | null;
					slug?: string;
				};
				Relationships: [];
			};
			objectives: {
				Row: {
					division_id: string;
					id: string;
					municipality_code: string;
					name: string;
					plan_id: string;
					points: string[];
					published_at: string | null;
					sort_order: number;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					division_id: string;
					id?: string;
					municipality_code: string;
					name: string;
					plan_id: string;
					points?: string[];
					published_at?: string | null;
					sort_order?: number;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					division_id?: string;
					id?: string;
					municipality_code?: string;
					name?: string;
					plan_id?: string;
					points?: string[];
					published_at?: string | null;
					sort_order?: number;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'objectives_plan_id_municipality_code_division_id_fkey';
						columns: ['plan_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'plans';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			observations: {
				Row: {
					area_code: string | null;
					class_id: string | null;
					created_at: string;
					created_by: string | null;
					decimals: number | null;
					denominator: number | null;
					division_id: string | null;
					edition: number;
					id: string;
					import_run_id: string | null;
					indicator_id: string;
					lower_bound: number | null;
					method: string;
					municipality_code: string | null;
					note: string;
					numerator: number | null;
					period_end: string;
					period_start: string;
					qualifier: string | null;
					scope: string;
					service_area_id: string | null;
					service_unit_id: string | null;
					source_figure_id: string | null;
					state: Database['public']['Enums']['figure_state'];
					subject_division_id: string | null;
					supersedes_id: string | null;
					upper_bound: number | null;
					value: number | null;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					area_code?: string | null;
					class_id?: string | null;
					created_at?: string;
					created_by?: string | null;
					decimals?: number | null;
					denominator?: number | null;
					division_id?: string | null;
					edition?: number;
					id?: string;
					import_run_id?: string | null;
					indicator_id: string;
					lower_bound?: number | null;
					method?: string;
					municipality_code?: string | null;
					note?: string;
					numerator?: number | null;
					period_end: string;
					period_start: string;
					qualifier?: string | null;
					scope?: string;
					service_area_id?: string | null;
					service_unit_id?: string | null;
					source_figure_id?: string | null;
					state?: Database['public']['Enums']['figure_state'];
					subject_division_id?: string | null;
					supersedes_id?: string | null;
					upper_bound?: number | null;
					value?: number | null;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					area_code?: string | null;
					class_id?: string | null;
					created_at?: string;
					created_by?: string | null;
					decimals?: number | null;
					denominator?: number | null;
					division_id?: string | null;
					edition?: number;
					id?: string;
					import_run_id?: string | null;
					indicator_id?: string;
					lower_bound?: number | null;
					method?: string;
					municipality_code?: string | null;
					note?: string;
					numerator?: number | null;
					period_end?: string;
					period_start?: string;
					qualifier?: string | null;
					scope?: string;
					service_area_id?: string | null;
					service_unit_id?: string | null;
					source_figure_id?: string | null;
					state?: Database['public']['Enums']['figure_state'];
					subject_division_id?: string | null;
					supersedes_id?: string | null;
					upper_bound?: number | null;
					value?: number | null;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'observations_area_code_fkey';
						columns: ['area_code'];
						isOneToOne: false;
						referencedRelation: 'areas';
						referencedColumns: ['code'];
					},
					{
						foreignKeyName: 'observations_class_id_fkey';
						columns: ['class_id'];
						isOneToOne: false;
						referencedRelation: 'classes';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'observations_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'observations_import_run_id_fkey';
						columns: ['import_run_id'];
						isOneToOne: false;
						referencedRelation: 'import_runs';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'observations_indicator_id_fkey';
						columns: ['indicator_id'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'observations_service_area_id_municipality_code_division_id_fkey';
						columns: ['service_area_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'service_areas';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'observations_service_unit_id_municipality_code_division_id_fkey';
						columns: ['service_unit_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'service_units';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'observations_source_figure_id_municipality_code_division_i_fkey';
						columns: ['source_figure_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'source_figures';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'observations_subject_division_id_municipality_code_fkey';
						columns: ['subject_division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'observations_supersedes_id_municipality_code_division_id_fkey';
						columns: ['supersedes_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'observations';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			plans: {
				Row: {
					approved_by: string;
					approved_on: string | null;
					division_id: string;
					ends_on: string | null;
					id: string;
					kind: Database['public']['Enums']['plan_kind'];
					municipality_code: string;
					name: string;
					published_at: string | null;
					sort_order: number;
					source_document_id: string | null;
					starts_on: string | null;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					approved_by?: string;
					approved_on?: string | null;
					division_id: string;
					ends_on?: string | null;
					id?: string;
					kind: Database['public']['Enums']['plan_kind'];
					municipality_code: string;
					name: string;
					published_at?: string | null;
					sort_order?: number;
					source_document_id?: string | null;
					starts_on?: string | null;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					approved_by?: string;
					approved_on?: string | null;
					division_id?: string;
					ends_on?: string | null;
					id?: string;
					kind?: Database['public']['Enums']['plan_kind'];
					municipality_code?: string;
					name?: string;
					published_at?: string | null;
					sort_order?: number;
					source_document_id?: string | null;
					starts_on?: string | null;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'plans_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'plans_source_document_id_municipality_code_fkey';
						columns: ['source_document_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'source_documents';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			position_holders: {
				Row: {
					division_id: string;
					id: string;
					is_substitute: boolean;
					municipality_code: string;
					position_id: string;
					profile_id: string;
					updated_at: string;
					valid_from: string;
					valid_to: string | null;
					version: number;
				};
				Insert: {
					division_id: string;
					id?: string;
					is_substitute?: boolean;
					municipality_code: string;
					position_id: string;
					profile_id: string;
					updated_at?: string;
					valid_from?: string;
					valid_to?: string | null;
					version?: number;
				};
				Update: {
					division_id?: string;
					id?: string;
					is_substitute?: boolean;
					municipality_code?: string;
					position_id?: string;
					profile_id?: string;
					updated_at?: string;
					valid_from?: string;
					valid_to?: string | null;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'position_holders_position_id_municipality_code_division_id_fkey';
						columns: ['position_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'positions';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'position_holders_profile_id_fkey';
						columns: ['profile_id'];
						isOneToOne: false;
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					}
				];
			};
			positions: {
				Row: {
					division_id: string;
					id: string;
					municipality_code: string;
					published_at: string | null;
					title: string;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					division_id: string;
					id?: string;
					municipality_code: string;
					published_at?: string | null;
					title: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					division_id?: string;
					id?: string;
					municipality_code?: string;
					published_at?: string | null;
					title?: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'positions_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			profiles: {
				Row: {
					full_name: string;
					id: string;
					is_active: boolean;
					locale: string;
					updated_at: string;
					version: number;
				};
				Insert: {
					full_name: string;
					id: string;
					is_active?: boolean;
					locale?: string;
					updated_at?: string;
					version?: number;
				};
				Update: {
					full_name?: string;
					id?: string;
					is_active?: boolean;
					locale?: string;
					updated_at?: string;
					version?: number;
				};
				Relationships: [];
			};
			published_observations: {
				Row: {
					area_code: string;
					component_id: string;
					definition_id: string;
					division_id: string;
					id: string;
					indicator_id: string;
					municipality_code: string;
					published_at: string;
					state: Database['public']['Enums']['figure_state'];
					value: number | null;
					visibility: Database['public']['Enums']['visibility'];
					year: number;
				};
				Insert: {
					area_code: string;
					component_id: string;
					definition_id: string;
					division_id: string;
					id?: string;
					indicator_id: string;
					municipality_code: string;
					published_at?: string;
					state: Database['public']['Enums']['figure_state'];
					value?: number | null;
					visibility?: Database['public']['Enums']['visibility'];
					year: number;
				};
				Update: {
					area_code?: string;
					component_id?: string;
					definition_id?: string;
					division_id?: string;
					id?: string;
					indicator_id?: string;
					municipality_code?: string;
					published_at?: string;
					state?: Database['public']['Enums']['figure_state'];
					value?: number | null;
					visibility?: Database['public']['Enums']['visibility'];
					year?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'published_observations_area_code_fkey';
						columns: ['area_code'];
						isOneToOne: false;
						referencedRelation: 'areas';
						referencedColumns: ['code'];
					},
					{
						foreignKeyName: 'published_observations_component_id_definition_id_fkey';
						columns: ['component_id', 'definition_id'];
						isOneToOne: false;
						referencedRelation: 'index_components';
						referencedColumns: ['id', 'definition_id'];
					},
					{
						foreignKeyName: 'published_observations_definition_id_municipality_code_div_fkey';
						columns: ['definition_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'index_definitions';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'published_observations_indicator_id_fkey';
						columns: ['indicator_id'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['id'];
					}
				];
			};
			reporting_rounds: {
				Row: {
					as_of: string;
					closed_at: string | null;
					closes_on: string;
					division_id: string;
					id: string;
					is_demo: boolean;
					municipality_code: string;
					name: string;
					opens_on: string;
					published_at: string | null;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					as_of: string;
					closed_at?: string | null;
					closes_on: string;
					division_id: string;
					id?: string;
					is_demo?: boolean;
					municipality_code: string;
					name: string;
					opens_on: string;
					published_at?: string | null;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					as_of?: string;
					closed_at?: string | null;
					closes_on?: string;
					division_id?: string;
					id?: string;
					is_demo?: boolean;
					municipality_code?: string;
					name?: string;
					opens_on?: string;
					published_at?: string | null;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'reporting_rounds_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			risk_accounts: {
				Row: {
					account_id: string;
					division_id: string;
					id: string;
					item_id: string | null;
					municipality_code: string;
					risk_id: string;
					service_area_id: string | null;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					account_id: string;
					division_id: string;
					id?: string;
					item_id?: string | null;
					municipality_code: string;
					risk_id: string;
					service_area_id?: string | null;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					account_id?: string;
					division_id?: string;
					id?: string;
					item_id?: string | null;
					municipality_code?: string;
					risk_id?: string;
					service_area_id?: string | null;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'risk_accounts_account_id_municipality_code_fkey';
						columns: ['account_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'accounts';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'risk_accounts_item_id_municipality_code_fkey';
						columns: ['item_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'budget_items';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'risk_accounts_risk_id_municipality_code_division_id_fkey';
						columns: ['risk_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'risks';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'risk_accounts_service_area_id_municipality_code_fkey';
						columns: ['service_area_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'service_areas';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			risk_goals: {
				Row: {
					division_id: string;
					goal_id: string;
					municipality_code: string;
					risk_id: string;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					division_id: string;
					goal_id: string;
					municipality_code: string;
					risk_id: string;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					division_id?: string;
					goal_id?: string;
					municipality_code?: string;
					risk_id?: string;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'risk_goals_goal_id_municipality_code_fkey';
						columns: ['goal_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'goals';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'risk_goals_risk_id_municipality_code_division_id_fkey';
						columns: ['risk_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'risks';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			risk_reviews: {
				Row: {
					author_id: string | null;
					created_at: string;
					division_id: string;
					id: string;
					impact: number;
					impact_figure_id: string | null;
					likelihood: number;
					likelihood_figure_id: string | null;
					municipality_code: string;
					note: string;
					reviewed_on: string;
					risk_id: string;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					author_id?: string | null;
					created_at?: string;
					division_id: string;
					id?: string;
					impact: number;
					impact_figure_id?: string | null;
					likelihood: number;
					likelihood_figure_id?: string | null;
					municipality_code: string;
					note?: string;
					reviewed_on: string;
					risk_id: string;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					author_id?: string | null;
					created_at?: string;
					division_id?: string;
					id?: string;
					impact?: number;
					impact_figure_id?: string | null;
					likelihood?: number;
					likelihood_figure_id?: string | null;
					municipality_code?: string;
					note?: string;
					reviewed_on?: string;
					risk_id?: string;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'risk_reviews_author_id_fkey';
						columns: ['author_id'];
						isOneToOne: false;
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'risk_reviews_impact_figure_id_municipality_code_fkey';
						columns: ['impact_figure_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'source_figures';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'risk_reviews_likelihood_figure_id_municipality_code_fkey';
						columns: ['likelihood_figure_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'source_figures';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'risk_reviews_risk_id_municipality_code_division_id_fkey';
						columns: ['risk_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'risks';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			risks: {
				Row: {
					control: string;
					description: string;
					division_id: string;
					id: string;
					identified_on: string | null;
					municipality_code: string;
					position_id: string | null;
					published_at: string | null;
					service_area_id: string | null;
					sort_order: number;
					source_document_id: string | null;
					status: Database['public']['Enums']['risk_status'];
					title: string;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					control?: string;
					description?: string;
					division_id: string;
					id?: string;
					identified_on?: string | null;
					municipality_code: string;
					position_id?: string | null;
					published_at?: string | null;
					service_area_id?: string | null;
					sort_order?: number;
					source_document_id?: string | null;
					status?: Database['public']['Enums']['risk_status'];
					title: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					control?: string;
					description?: string;
					division_id?: string;
					id?: string;
					identified_on?: string | null;
					municipality_code?: string;
					position_id?: string | null;
					published_at?: string | null;
					service_area_id?: string | null;
					sort_order?: number;
					source_document_id?: string | null;
					status?: Database['public']['Enums']['risk_status'];
					title?: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'risks_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'risks_position_id_municipality_code_fkey';
						columns: ['position_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'positions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'risks_service_area_id_municipality_code_division_id_fkey';
						columns: ['service_area_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'service_areas';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'risks_source_document_id_municipality_code_fkey';
						columns: ['source_document_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'source_documents';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			round_plans: {
				Row: {
					division_id: string;
					municipality_code: string;
					plan_id: string;
					published_at: string | null;
					round_id: string;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					division_id: string;
					municipality_code: string;
					plan_id: string;
					published_at?: string | null;
					round_id: string;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					division_id?: string;
					municipality_code?: string;
					plan_id?: string;
					published_at?: string | null;
					round_id?: string;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'round_plans_plan_id_municipality_code_fkey';
						columns: ['plan_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'plans';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'round_plans_round_id_municipality_code_division_id_fkey';
						columns: ['round_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'reporting_rounds';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			round_signoffs: {
				Row: {
					division_id: string;
					municipality_code: string;
					note: string;
					round_id: string;
					signed_at: string;
					signed_by: string;
				};
				Insert: {
					division_id: string;
					municipality_code: string;
					note?: string;
					round_id: string;
					signed_at?: string;
					signed_by?: string;
				};
				Update: {
					division_id?: string;
					municipality_code?: string;
					note?: string;
					round_id?: string;
					signed_at?: string;
					signed_by?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'round_signoffs_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'round_signoffs_round_id_municipality_code_fkey';
						columns: ['round_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'reporting_rounds';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'round_signoffs_signed_by_fkey';
						columns: ['signed_by'];
						isOneToOne: false;
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					}
				];
			};
			self_evaluations: {
				Row: {
					division_id: string;
					group_id: string;
					id: string;
					municipality_code: string;
					published_at: string | null;
					source_document_id: string | null;
					text: string;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
					year: number;
				};
				Insert: {
					division_id: string;
					group_id: string;
					id?: string;
					municipality_code: string;
					published_at?: string | null;
					source_document_id?: string | null;
					text: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
					year: number;
				};
				Update: {
					division_id?: string;
					group_id?: string;
					id?: string;
					municipality_code?: string;
					published_at?: string | null;
					source_document_id?: string | null;
					text?: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
					year?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'self_evaluations_group_id_municipality_code_division_id_fkey';
						columns: ['group_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'working_groups';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'self_evaluations_source_document_id_municipality_code_fkey';
						columns: ['source_document_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'source_documents';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			series_breaks: {
				Row: {
					at: string;
					division_id: string | null;
					id: string;
					indicator_id: string;
					municipality_code: string | null;
					note: string;
					updated_at: string;
					version: number;
				};
				Insert: {
					at: string;
					division_id?: string | null;
					id?: string;
					indicator_id: string;
					municipality_code?: string | null;
					note: string;
					updated_at?: string;
					version?: number;
				};
				Update: {
					at?: string;
					division_id?: string | null;
					id?: string;
					indicator_id?: string;
					municipality_code?: string | null;
					note?: string;
					updated_at?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'series_breaks_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'series_breaks_indicator_id_fkey';
						columns: ['indicator_id'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['id'];
					}
				];
			};
			service_areas: {
				Row: {
					division_id: string;
					id: string;
					municipality_code: string;
					name: string;
					published_at: string | null;
					tag: string | null;
					updated_at: string;
					valid_from: string | null;
					valid_to: string | null;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					division_id: string;
					id?: string;
					municipality_code: string;
					name: string;
					published_at?: string | null;
					tag?: string | null;
					updated_at?: string;
					valid_from?: string | null;
					valid_to?: string | null;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					division_id?: string;
					id?: string;
					municipality_code?: string;
					name?: string;
					published_at?: string | null;
					tag?: string | null;
					updated_at?: string;
					valid_from?: string | null;
					valid_to?: string | null;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'service_areas_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			service_units: {
				Row: {
					division_id: string;
					id: string;
					kind: string;
					municipality_code: string;
					name: string;
					published_at: string | null;
					service_area_id: string;
					updated_at: string;
					valid_from: string | null;
					valid_to: string | null;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					division_id: string;
					id?: string;
					kind: string;
					municipality_code: string;
					name: string;
					published_at?: string | null;
					service_area_id: string;
					updated_at?: string;
					valid_from?: string | null;
					valid_to?: string | null;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					division_id?: string;
					id?: string;
					kind?: string;
					municipality_code?: string;
					name?: string;
					published_at?: string | null;
					service_area_id?: string;
					updated_at?: string;
					valid_from?: string | null;
					valid_to?: string | null;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'service_units_service_area_id_municipality_code_division_i_fkey';
						columns: ['service_area_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'service_areas';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			settings: {
				Row: {
					division_id: string;
					key: string;
					municipality_code: string;
					published_at: string | null;
					updated_at: string;
					value: Json;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					division_id: string;
					key: string;
					municipality_code: string;
					published_at?: string | null;
					updated_at?: string;
					value: Json;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					division_id?: string;
					key?: string;
					municipality_code?: string;
					published_at?: string | null;
					updated_at?: string;
					value?: Json;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'settings_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			source_documents: {
				Row: {
					code: string;
					dated: string | null;
					division_id: string;
					id: string;
					municipality_code: string;
					period_end: string | null;
					period_start: string | null;
					published_at: string | null;
					sha256: string | null;
					title: string;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					code: string;
					dated?: string | null;
					division_id: string;
					id?: string;
					municipality_code: string;
					period_end?: string | null;
					period_start?: string | null;
					published_at?: string | null;
					sha256?: string | null;
					title: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					code?: string;
					dated?: string | null;
					division_id?: string;
					id?: string;
					municipality_code?: string;
					period_end?: string | null;
					period_start?: string | null;
					published_at?: string | null;
					sha256?: string | null;
					title?: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'source_documents_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			source_figures: {
				Row: {
					column_label: string;
					division_id: string;
					document_id: string;
					id: string;
					municipality_code: string;
					note: string;
					published_at: string | null;
					qualifier: string | null;
					raw: string;
					row_label: string;
					section: string;
					sort_order: number;
					state: Database['public']['Enums']['figure_state'];
					table_label: string;
					unit: string;
					value: number | null;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					column_label?: string;
					division_id: string;
					document_id: string;
					id?: string;
					municipality_code: string;
					note?: string;
					published_at?: string | null;
					qualifier?: string | null;
					raw: string;
					row_label?: string;
					section?: string;
					sort_order?: number;
					state?: Database['public']['Enums']['figure_state'];
					table_label?: string;
					unit?: string;
					value?: number | null;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					column_label?: string;
					division_id?: string;
					document_id?: string;
					id?: string;
					municipality_code?: string;
					note?: string;
					published_at?: string | null;
					qualifier?: string | null;
					raw?: string;
					row_label?: string;
					section?: string;
					sort_order?: number;
					state?: Database['public']['Enums']['figure_state'];
					table_label?: string;
					unit?: string;
					value?: number | null;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'source_figures_document_id_municipality_code_division_id_fkey';
						columns: ['document_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'source_documents';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			staged_classes: {
				Row: {
					code: string;
					dimension: string;
					division_id: string;
					id: string;
					municipality_code: string;
					name: string;
					ordinal: number;
					run_id: string;
				};
				Insert: {
					code: string;
					dimension: string;
					division_id: string;
					id?: string;
					municipality_code: string;
					name: string;
					ordinal: number;
					run_id: string;
				};
				Update: {
					code?: string;
					dimension?: string;
					division_id?: string;
					id?: string;
					municipality_code?: string;
					name?: string;
					ordinal?: number;
					run_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'staged_classes_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'staged_classes_run_id_fkey';
						columns: ['run_id'];
						isOneToOne: false;
						referencedRelation: 'import_runs';
						referencedColumns: ['id'];
					}
				];
			};
			staged_observations: {
				Row: {
					area_code: string | null;
					class_id: string | null;
					column_name: string;
					current_id: string | null;
					current_state: Database['public']['Enums']['figure_state'] | null;
					current_value: number | null;
					decimals: number | null;
					denominator: number | null;
					division_id: string | null;
					indicator_id: string;
					line: number;
					lower_bound: number | null;
					method: string;
					municipality_code: string | null;
					note: string;
					numerator: number | null;
					outcome: string;
					period_end: string;
					period_start: string;
					run_id: string;
					scope: string;
					service_unit_id: string | null;
					state: Database['public']['Enums']['figure_state'];
					upper_bound: number | null;
					value: number | null;
				};
				Insert: {
					area_code?: string | null;
					class_id?: string | null;
					column_name?: string;
					current_id?: string | null;
					current_state?: Database['public']['Enums']['figure_state'] | null;
					current_value?: number | null;
					decimals?: number | null;
					denominator?: number | null;
					division_id?: string | null;
					indicator_id: string;
					line: number;
					lower_bound?: number | null;
					method?: string;
					municipality_code?: string | null;
					note?: string;
					numerator?: number | null;
					outcome?: string;
					period_end: string;
					period_start: string;
					run_id: string;
					scope?: string;
					service_unit_id?: string | null;
					state?: Database['public']['Enums']['figure_state'];
					upper_bound?: number | null;
					value?: number | null;
				};
				Update: {
					area_code?: string | null;
					class_id?: string | null;
					column_name?: string;
					current_id?: string | null;
					current_state?: Database['public']['Enums']['figure_state'] | null;
					current_value?: number | null;
					decimals?: number | null;
					denominator?: number | null;
					division_id?: string | null;
					indicator_id?: string;
					line?: number;
					lower_bound?: number | null;
					method?: string;
					municipality_code?: string | null;
					note?: string;
					numerator?: number | null;
					outcome?: string;
					period_end?: string;
					period_start?: string;
					run_id?: string;
					scope?: string;
					service_unit_id?: string | null;
					state?: Database['public']['Enums']['figure_state'];
					upper_bound?: number | null;
					value?: number | null;
				};
				Relationships: [
					{
						foreignKeyName: 'staged_observations_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			unit_spaces: {
				Row: {
					division_id: string;
					floor_area: number;
					id: string;
					is_counted: boolean;
					municipality_code: string;
					name: string;
					note: string;
					published_at: string | null;
					service_unit_id: string;
					source_figure_id: string | null;
					updated_at: string;
					valid_from: string | null;
					valid_to: string | null;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					division_id: string;
					floor_area: number;
					id?: string;
					is_counted?: boolean;
					municipality_code: string;
					name: string;
					note?: string;
					published_at?: string | null;
					service_unit_id: string;
					source_figure_id?: string | null;
					updated_at?: string;
					valid_from?: string | null;
					valid_to?: string | null;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					division_id?: string;
					floor_area?: number;
					id?: string;
					is_counted?: boolean;
					municipality_code?: string;
					name?: string;
					note?: string;
					published_at?: string | null;
					service_unit_id?: string;
					source_figure_id?: string | null;
					updated_at?: string;
					valid_from?: string | null;
					valid_to?: string | null;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'unit_spaces_service_unit_id_municipality_code_division_id_fkey';
						columns: ['service_unit_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'service_units';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'unit_spaces_source_figure_id_municipality_code_fkey';
						columns: ['source_figure_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'source_figures';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
			working_groups: {
				Row: {
					division_id: string;
					id: string;
					municipality_code: string;
					name: string;
					published_at: string | null;
					short_name: string;
					updated_at: string;
					version: number;
					visibility: Database['public']['Enums']['visibility'];
				};
				Insert: {
					division_id: string;
					id?: string;
					municipality_code: string;
					name: string;
					published_at?: string | null;
					short_name: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Update: {
					division_id?: string;
					id?: string;
					municipality_code?: string;
					name?: string;
					published_at?: string | null;
					short_name?: string;
					updated_at?: string;
					version?: number;
					visibility?: Database['public']['Enums']['visibility'];
				};
				Relationships: [
					{
						foreignKeyName: 'working_groups_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					}
				];
			};
		};
		Views: {
			current_budget_figures: {
				Row: {
					account_id: string | null;
					amount_cents: number | null;
					basis: Database['public']['Enums']['budget_basis'] | null;
					created_at: string | null;
					created_by: string | null;
					division_id: string | null;
					edition: number | null;
					fiscal_year: number | null;
					id: string | null;
					import_run_id: string | null;
					item_id: string | null;
					kind: Database['public']['Enums']['budget_kind'] | null;
					municipality_code: string | null;
					note: string | null;
					printed_decimals: number | null;
					printed_unit: number | null;
					service_area_id: string | null;
					source_figure_id: string | null;
					state: Database['public']['Enums']['figure_state'] | null;
					supersedes_id: string | null;
					through_date: string | null;
					visibility: Database['public']['Enums']['visibility'] | null;
				};
				Insert: {
					account_id?: string | null;
					amount_cents?: number | null;
					basis?: Database['public']['Enums']['budget_basis'] | null;
					created_at?: string | null;
					created_by?: string | null;
					division_id?: string | null;
					edition?: number | null;
					fiscal_year?: number | null;
					id?: string | null;
					import_run_id?: string | null;
					item_id?: string | null;
					kind?: Database['public']['Enums']['budget_kind'] | null;
					municipality_code?: string | null;
					note?: string | null;
					printed_decimals?: number | null;
					printed_unit?: number | null;
					service_area_id?: string | null;
					source_figure_id?: string | null;
					state?: Database['public']['Enums']['figure_state'] | null;
					supersedes_id?: string | null;
					through_date?: string | null;
					visibility?: Database['public']['Enums']['visibility'] | null;
				};
				Update: {
					account_id?: string | null;
					amount_cents?: number | null;
					basis?: Database['public']['Enums']['budget_basis'] | null;
					created_at?: string | null;
					created_by?: string | null;
					division_id?: string | null;
					edition?: number | null;
					fiscal_year?: number | null;
					id?: string | null;
					import_run_id?: string | null;
					item_id?: string | null;
					kind?: Database['public']['Enums']['budget_kind'] | null;
					municipality_code?: string | null;
					note?: string | null;
					printed_decimals?: number | null;
					printed_unit?: number | null;
					service_area_id?: string | null;
					source_figure_id?: string | null;
					state?: Database['public']['Enums']['figure_state'] | null;
					supersedes_id?: string | null;
					through_date?: string | null;
					visibility?: Database['public']['Enums']['visibility'] | null;
				};
				Relationships: [
					{
						foreignKeyName: 'budget_figures_account_id_municipality_code_fkey';
						columns: ['account_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'accounts';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'budget_figures_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'budget_figures_import_run_id_fkey';
						columns: ['import_run_id'];
						isOneToOne: false;
						referencedRelation: 'import_runs';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'budget_figures_item_id_municipality_code_fkey';
						columns: ['item_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'budget_items';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'budget_figures_service_area_id_municipality_code_division__fkey';
						columns: ['service_area_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'service_areas';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'budget_figures_source_figure_id_municipality_code_fkey';
						columns: ['source_figure_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'source_figures';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'budget_figures_supersedes_id_municipality_code_division_id_fkey';
						columns: ['supersedes_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'budget_figures';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			current_budget_remarks: {
				Row: {
					account_id: string | null;
					author_id: string | null;
					author_name: string | null;
					created_at: string | null;
					division_id: string | null;
					fiscal_year: number | null;
					forecast_cents: number | null;
					id: string | null;
					item_id: string | null;
					kind: Database['public']['Enums']['budget_kind'] | null;
					municipality_code: string | null;
					service_area_id: string | null;
					source_document_id: string | null;
					text: string | null;
					through_date: string | null;
					version: number | null;
					visibility: Database['public']['Enums']['visibility'] | null;
				};
				Relationships: [];
			};
			current_observations: {
				Row: {
					area_code: string | null;
					class_id: string | null;
					created_at: string | null;
					created_by: string | null;
					decimals: number | null;
					denominator: number | null;
					division_id: string | null;
					edition: number | null;
					id: string | null;
					import_run_id: string | null;
					indicator_id: string | null;
					lower_bound: number | null;
					method: string | null;
					municipality_code: string | null;
					note: string | null;
					numerator: number | null;
					period_end: string | null;
					period_start: string | null;
					qualifier: string | null;
					scope: string | null;
					service_area_id: string | null;
					service_unit_id: string | null;
					source_figure_id: string | null;
					state: Database['public']['Enums']['figure_state'] | null;
					subject_division_id: string | null;
					supersedes_id: string | null;
					upper_bound: number | null;
					value: number | null;
					visibility: Database['public']['Enums']['visibility'] | null;
				};
				Insert: {
					area_code?: string | null;
					class_id?: string | null;
					created_at?: string | null;
					created_by?: string | null;
					decimals?: number | null;
					denominator?: number | null;
					division_id?: string | null;
					edition?: number | null;
					id?: string | null;
					import_run_id?: string | null;
					indicator_id?: string | null;
					lower_bound?: number | null;
					method?: string | null;
					municipality_code?: string | null;
					note?: string | null;
					numerator?: number | null;
					period_end?: string | null;
					period_start?: string | null;
					qualifier?: string | null;
					scope?: string | null;
					service_area_id?: string | null;
					service_unit_id?: string | null;
					source_figure_id?: string | null;
					state?: Database['public']['Enums']['figure_state'] | null;
					subject_division_id?: string | null;
					supersedes_id?: string | null;
					upper_bound?: number | null;
					value?: number | null;
					visibility?: Database['public']['Enums']['visibility'] | null;
				};
				Update: {
					area_code?: string | null;
					class_id?: string | null;
					created_at?: string | null;
					created_by?: string | null;
					decimals?: number | null;
					denominator?: number | null;
					division_id?: string | null;
					edition?: number | null;
					id?: string | null;
					import_run_id?: string | null;
					indicator_id?: string | null;
					lower_bound?: number | null;
					method?: string | null;
					municipality_code?: string | null;
					note?: string | null;
					numerator?: number | null;
					period_end?: string | null;
					period_start?: string | null;
					qualifier?: string | null;
					scope?: string | null;
					service_area_id?: string | null;
					service_unit_id?: string | null;
					source_figure_id?: string | null;
					state?: Database['public']['Enums']['figure_state'] | null;
					subject_division_id?: string | null;
					supersedes_id?: string | null;
					upper_bound?: number | null;
					value?: number | null;
					visibility?: Database['public']['Enums']['visibility'] | null;
				};
				Relationships: [
					{
						foreignKeyName: 'observations_area_code_fkey';
						columns: ['area_code'];
						isOneToOne: false;
						referencedRelation: 'areas';
						referencedColumns: ['code'];
					},
					{
						foreignKeyName: 'observations_class_id_fkey';
						columns: ['class_id'];
						isOneToOne: false;
						referencedRelation: 'classes';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'observations_division_id_municipality_code_fkey';
						columns: ['division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'observations_import_run_id_fkey';
						columns: ['import_run_id'];
						isOneToOne: false;
						referencedRelation: 'import_runs';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'observations_indicator_id_fkey';
						columns: ['indicator_id'];
						isOneToOne: false;
						referencedRelation: 'indicators';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'observations_service_area_id_municipality_code_division_id_fkey';
						columns: ['service_area_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'service_areas';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'observations_service_unit_id_municipality_code_division_id_fkey';
						columns: ['service_unit_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'service_units';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'observations_source_figure_id_municipality_code_division_i_fkey';
						columns: ['source_figure_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'source_figures';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					},
					{
						foreignKeyName: 'observations_subject_division_id_municipality_code_fkey';
						columns: ['subject_division_id', 'municipality_code'];
						isOneToOne: false;
						referencedRelation: 'divisions';
						referencedColumns: ['id', 'municipality_code'];
					},
					{
						foreignKeyName: 'observations_supersedes_id_municipality_code_division_id_fkey';
						columns: ['supersedes_id', 'municipality_code', 'division_id'];
						isOneToOne: false;
						referencedRelation: 'observations';
						referencedColumns: ['id', 'municipality_code', 'division_id'];
					}
				];
			};
			discrepancies: {
				Row: {
					column_label: string | null;
					computed: number | null;
					difference: number | null;
					division_id: string | null;
					division_name: string | null;
					document_code: string | null;
					document_id: string | null;
					document_title: string | null;
					figure_id: string | null;
					id: string | null;
					kind: Database['public']['Enums']['check_kind'] | null;
					municipality_code: string | null;
					note: string | null;
					parts: Json | null;
					printed: number | null;
					raw: string | null;
					row_label: string | null;
					rule: string | null;
					section: string | null;
					sort_order: number | null;
					table_label: string | null;
					tolerance: number | null;
					unit: string | null;
					verdict: Database['public']['Enums']['check_verdict'] | null;
				};
				Relationships: [];
			};
			goal_overview: {
				Row: {
					age_groups: Database['public']['Enums']['age_group'][] | null;
					as_of: string | null;
					division_id: string | null;
					division_name: string | null;
					ends_on: string | null;
					heading: string | null;
					id: string | null;
					level: Database['public']['Enums']['goal_level'] | null;
					measured_value: number | null;
					metric_text: string | null;
					municipality_code: string | null;
					objective_id: string | null;
					objective_name: string | null;
					objective_order: number | null;
					owner_titles: string[] | null;
					plan_id: string | null;
					plan_kind: Database['public']['Enums']['plan_kind'] | null;
					plan_name: string | null;
					plan_order: number | null;
					published_at: string | null;
					report_id: string | null;
					report_published_at: string | null;
					report_text: string | null;
					report_version: number | null;
					reported_at: string | null;
					round_name: string | null;
					sort_order: number | null;
					starts_on: string | null;
					status: Database['public']['Enums']['goal_status'] | null;
					tags: string[] | null;
					text: string | null;
					title: string | null;
					visibility: Database['public']['Enums']['visibility'] | null;
				};
				Relationships: [];
			};
			risk_overview: {
				Row: {
					author_name: string | null;
					control: string | null;
					description: string | null;
					division_id: string | null;
					division_name: string | null;
					document_code: string | null;
					document_title: string | null;
					id: string | null;
					identified_on: string | null;
					impact: number | null;
					likelihood: number | null;
					municipality_code: string | null;
					position_id: string | null;
					position_title: string | null;
					previous_impact: number | null;
					previous_likelihood: number | null;
					previous_reviewed_on: string | null;
					published_at: string | null;
					review_note: string | null;
					reviewed_on: string | null;
					service_area_id: string | null;
					service_area_name: string | null;
					sort_order: number | null;
					source_document_id: string | null;
					status: Database['public']['Enums']['risk_status'] | null;
					title: string | null;
					updated_at: string | null;
					version: number | null;
					visibility: Database['public']['Enums']['visibility'] | null;
				};
				Relationships: [];
			};
			round_goals: {
				Row: {
					as_of: string | null;
					author_name: string | null;
					closed_at: string | null;
					closes_on: string | null;
					division_id: string | null;
					division_name: string | null;
					goal_id: string | null;
					goal_text: string | null;
					heading: string | null;
					is_demo: boolean | null;
					is_mine: boolean | null;
					is_reportable: boolean | null;
					is_unchanged: boolean | null;
					measured_value: number | null;
					metric_text: string | null;
					municipality_code: string | null;
					objective_name: string | null;
					opens_on: string | null;
					plan_name: string | null;
					plan_order: number | null;
					previous_as_of: string | null;
					previous_measured_value: number | null;
					previous_status: Database['public']['Enums']['goal_status'] | null;
					previous_text: string | null;
					question: string | null;
					reported_at: string | null;
					round_id: string | null;
					round_name: string | null;
					signed_at: string | null;
					signed_by: string | null;
					signer_name: string | null;
					signoff_note: string | null;
					sort_order: number | null;
					status: Database['public']['Enums']['goal_status'] | null;
					text: string | null;
					title: string | null;
					version: number | null;
				};
				Relationships: [];
			};
		};
		Functions: {
			budget_desk: {
				Args: {
					division: Database['public']['Tables']['divisions']['Row'];
				};
				Returns: Json;
			};
			budget_follow_up: {
				Args: {
					municipality: string;
					asked_year?: number | null;
					asked_through?: string | null;
					in_place?: string | null;
				};
				Returns: Json;
			};
			budget_lines: {
				Args: {
					municipality: string;
					year: number;
					through: string;
					in_kind?: Database['public']['Enums']['budget_kind'];
					in_division?: string | null;
				};
				Returns: {
					division_id: string;
					division_name: string;
					service_area_id: string;
					service_area_name: string;
					service_area_tag: string;
					item_id: string;
					item_code: string;
					item_name: string;
					item_order: number;
					account_id: string;
					account_parent_id: string;
					account_name: string;
					account_name_sv: string;
					account_name_en: string;
					side: Database['public']['Enums']['account_side'];
					account_order: number;
					figures: Json;
				}[];
			};
			commit_import: {
				Args: {
					run: string;
				};
				Returns: {
					inserted: number;
					superseded: number;
					unchanged: number;
				}[];
			};
			compare_import: {
				Args: {
					run: string;
				};
				Returns: undefined;
			};
			discard_import: {
				Args: {
					run: string;
				};
				Returns: undefined;
			};
			enter_observations: {
				Args: {
					municipality: string;
					entries: Json;
				};
				Returns: {
					key: string;
					outcome: string;
					reason: string;
					observation_id: string;
					value: number;
					numerator: number;
					denominator: number;
					decimals: number;
					state: Database['public']['Enums']['figure_state'];
					note: string;
					edition: number;
					entered_at: string;
					entered_by: string;
				}[];
			};
			entered_by: {
				Args: {
					"": Database['public']['Tables']['observations']['Row'];
				};
				Returns: string;
			};
			entry_sheet: {
				Args: {
					municipality: string;
					area: string;
					month: string;
				};
				Returns: {
					service_unit_id: string;
					unit_name: string;
					unit_kind: string;
					valid_from: string;
					valid_to: string;
					indicator_id: string;
					slug: string;
					indicator_name: string;
					indicator_name_sv: string;
					indicator_name_en: string;
					unit: string;
					indicator_decimals: number;
					asks_parts: boolean;
					sort_order: number;
					class_id: string;
					class_name: string;
					class_name_sv: string;
					class_name_en: string;
					period_start: string;
					period_end: string;
					observation_id: string;
					value: number;
					numerator: number;
					denominator: number;
					decimals: number;
					state: Database['public']['Enums']['figure_state'];
					note: string;
					edition: number;
					entered_at: string;
					entered_by: string;
					method: string;
					scope: string;
					previous_period_end: string;
					previous_value: number;
					previous_decimals: number;
				}[];
			};
			import_lines: {
				Args: {
					run: string;
					kind: string;
					after_line?: number;
					many?: number;
				};
				Returns: {
					line: number;
					column_name: string;
					indicator: string;
					indicator_sv: string;
					indicator_en: string;
					unit: string;
					decimals: number;
					area: string;
					area_sv: string;
					place: string;
					class: string;
					class_sv: string;
					class_en: string;
					period_start: string;
					period_end: string;
					value: number;
					state: string;
					lower_bound: number;
					upper_bound: number;
					scope: string;
					method: string;
					note: string;
					current_value: number;
					current_state: string;
					current_scope: string;
					current_method: string;
				}[];
			};
			import_overview: {
				Args: {
					run: string;
				};
				Returns: {
					id: string;
					municipality_code: string;
					source: string;
					title: string;
					source_url: string;
					licence: string;
					details: Json;
					note: string;
					started_by: string;
					starter: string;
					finisher: string;
					started_at: string;
					staged_at: string;
					committed_at: string;
					undone_at: string;
					discarded_at: string;
					failure: string;
					expected: number;
					waiting: number;
					new_figures: number;
					changed_figures: number;
					same_figures: number;
					accepted: number;
					changed: number;
					unchanged: number;
					refused: number;
					may_undo: boolean;
				}[];
			};
			import_preview: {
				Args: {
					run: string;
					many?: number;
				};
				Returns: {
					changed: Json;
					fresh: Json;
					refused: Json;
					classes: Json;
				}[];
			};
			index_candidates: {
				Args: {
					home: string;
				};
				Returns: {
					id: string;
					slug: string;
					name: string;
					name_sv: string;
					name_en: string;
					description: string;
					unit: string;
					decimals: number;
					direction: Database['public']['Enums']['direction'];
					kind: Database['public']['Enums']['indicator_kind'];
					source: string;
					source_url: string;
					licence: string;
					update_rhythm_months: number;
					is_own: boolean;
					first_year: number;
					last_year: number;
				}[];
			};
			index_rows: {
				Args: {
					home: string;
					series: string[];
					peer_year?: number | null;
					every_year?: boolean;
					fewest?: number;
				};
				Returns: {
					place: number;
					is_first: boolean;
					years: string;
					areas: string;
					figures: string;
					provisional: string;
				}[];
			};
			indicator_catalogue: {
				Args: {
					home: string;
				};
				Returns: {
					id: string;
					slug: string;
					name: string;
					name_sv: string;
					name_en: string;
					unit: string;
					decimals: number;
					direction: Database['public']['Enums']['direction'];
					kind: Database['public']['Enums']['indicator_kind'];
					heading: string;
					source: string;
					age_groups: string[];
					is_own: boolean;
					division_id: string;
					division_name: string;
					service_area_name: string;
					update_rhythm_months: number;
					lag_months: number;
					next_update: string;
					expected_on: string;
					expectation_at: string;
					arrived_at: string;
					newest_end: string;
					breaks: string[];
					starts: string[];
					ends: string[];
					figures: number[];
					states: string[];
					ways: string[];
					soft: boolean[];
					subjects: number;
					classes: number;
					goals: number;
					in_index: boolean;
				}[];
			};
			indicator_peers: {
				Args: {
					series: string;
					home: string;
					in_year?: number | null;
					chosen?: string[] | null;
					how_many?: number;
				};
				Returns: {
					area_code: string;
					area_name: string;
					municipality_number: string;
					population: number;
					value: number;
					state: string;
					told_year: number;
					is_chosen: boolean;
					years: number[];
					figures: number[];
				}[];
			};
			list_coverage: {
				Args: {
					home: string;
				};
				Returns: {
					list_id: string;
					list_name: string;
					list_name_sv: string;
					list_name_en: string;
					issuer: string;
					year: number;
					standing: Database['public']['Enums']['list_standing'];
					is_whole: boolean;
					list_note: string;
					source_url: string;
					is_own: boolean;
					item_id: string;
					heading: string;
					title: string;
					title_sv: string;
					title_en: string;
					external_id: string;
					item_note: string;
					match_id: string;
					match_version: number;
					match_note: string;
					indicator_id: string;
					slug: string;
					indicator_name: string;
					indicator_name_sv: string;
					indicator_name_en: string;
					newest_end: string;
					goals: Json;
				}[];
			};
			may_undo_import: {
				Args: {
					run: string;
				};
				Returns: boolean;
			};
			me: {
				Args: never;
				Returns: {
					user_id: string;
					full_name: string;
					locale: string;
					municipality_code: string;
					municipality_name: string;
					municipality_slug: string;
					division_id: string;
					division_name: string;
					is_whole: boolean;
					role: Database['public']['Enums']['member_role'];
					read_only: boolean;
				}[];
			};
			measures: {
				Args: {
					"": Database['public']['Tables']['goals']['Row'];
				};
				Returns: Json;
			};
			publish_index: {
				Args: {
					definition: string;
				};
				Returns: number;
			};
			publish_plan: {
				Args: {
					plan: string;
				};
				Returns: number;
			};
			save_index_edition: {
				Args: {
					home: string;
					draft: Json;
					based_on?: string | null;
				};
				Returns: number;
			};
			stage_rows: {
				Args: {
					run: string;
					rows: Json;
				};
				Returns: number;
			};
			start_view_as: {
				Args: {
					division: string;
					as_role: Database['public']['Enums']['member_role'];
				};
				Returns: undefined;
			};
			stop_view_as: {
				Args: never;
				Returns: undefined;
			};
			told_years: {
				Args: {
					municipality: string;
				};
				Returns: {
					indicator_id: string;
					year_ends: number;
					whole_years: number;
				}[];
			};
			undo_import: {
				Args: {
					run: string;
				};
				Returns: number;
			};
		};
		Enums: {
			account_side: 'income' | 'expense' | 'net';
			activity_status: 'planned' | 'ongoing' | 'done' | 'dropped';
			age_group: 'children' | 'youth' | 'working_age' | 'elderly';
			aggregation: 'arithmetic' | 'geometric' | 'harmonic';
			area_category: 'country' | 'region' | 'wellbeing_county' | 'municipality';
			audit_operation: 'insert' | 'update' | 'delete';
			budget_basis: 'budget' | 'amendment' | 'budget_amended' | 'plan' | 'outturn' | 'closing' | 'forecast' | 'change';
			budget_kind: 'operating' | 'investment';
			check_kind: 'sum' | 'net' | 'percentage' | 'difference' | 'contradiction_between_places';
			check_verdict: 'ok' | 'rounding' | 'contradiction';
			direction: 'higher_is_better' | 'lower_is_better' | 'neutral';
			figure_state: 'final' | 'provisional' | 'estimate' | 'suppressed' | 'not_available';
			goal_level: 'council' | 'operating' | 'group' | 'plan';
			goal_status: 'not_started' | 'on_track' | 'partly' | 'off_track' | 'achieved' | 'not_yet_measurable';
			import_row_state: 'accepted' | 'refused';
			indicator_kind: 'wellbeing' | 'investment' | 'service' | 'personnel' | 'output';
			list_standing: 'in_force' | 'not_in_force' | 'unknown';
			member_role: 'reader' | 'contributor' | 'editor' | 'manager' | 'coordinator' | 'admin';
			note_kind: 'joy' | 'worry' | 'strength' | 'development';
			plan_kind: 'wellbeing_plan' | 'council_binding' | 'operating_plan' | 'hyry_year' | 'city_strategy';
			risk_status: 'open' | 'closed';
			visibility: 'internal' | 'shared' | 'public';
		};
		CompositeTypes: Record<never, never>;
	};
};

type Public = Database['public'];

/** A row of a table or view. */
export type Row<Name extends keyof (Public['Tables'] & Public['Views'])> = (Public['Tables'] &
	Public['Views'])[Name]['Row'];
/** The words of an enum. */
export type Enum<Name extends keyof Public['Enums']> = Public['Enums'][Name];
