/** Fields of published tables, read from their JSON Schema: what a file holds and what it means are said once. */

/** The part of a JSON Schema that describes a value. */
export interface ValueSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly anyOf?: readonly ValueSchema[];
  readonly items?: ValueSchema;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

/** `ids`: a list of ids, which a CSV joins. */
export type FieldType = 'string' | 'date' | 'integer' | 'number' | 'boolean' | 'ids' | 'array' | 'object' | 'any';

export interface TableField {
  readonly name: string;
  readonly type: FieldType;
  /** Codes it allows; null: it is not coded. */
  readonly codes: readonly string[] | null;
  /** What its text matches; null: anything. */
  readonly pattern: string | null;
  /** Never null, empty or left out. */
  readonly isRequired: boolean;
  readonly description: string;
  readonly example: unknown;
}

const DATE = String.raw`^\d{4}-\d{2}-\d{2}$`;
const isNull = ({ type }: ValueSchema): boolean => type === 'null';

/** A value that may be null, without the null. */
const filled = (schema: ValueSchema): ValueSchema => {
  if (typeof schema.type === 'object') {
    const [type, ...others] = schema.type.filter((t) => t !== 'null');
    return type !== undefined && others.length === 0 ? { ...schema, type } : schema;
  }
  const kinds = schema.anyOf?.filter((s) => !isNull(s)) ?? [];
  return kinds.length === 1 && kinds[0] !== undefined ? kinds[0] : schema;
};

const isId = ({ type, enum: codes, pattern }: ValueSchema): boolean => type === 'string' && (codes !== undefined || (pattern?.startsWith('^[a-z]') ?? false));

function typeOf({ type, pattern, items }: ValueSchema): FieldType {
  if (type === 'array') return items !== undefined && isId(items) ? 'ids' : 'array';
  if (type === 'string') return pattern === DATE ? 'date' : 'string';
  return type === 'integer' || type === 'number' || type === 'boolean' || type === 'object' ? type : 'any';
}

function fieldOf(name: string, schema: ValueSchema, isPresent: boolean): TableField {
  const value = filled(schema);
  const type = typeOf(value);
  const coded = type === 'ids' ? value.items : value;
  // a text that may be empty is no cell that must be filled
  const isFilled = type !== 'string' || (value.minLength ?? 0) > 0 || value.enum !== undefined || value.pattern !== undefined || value.const !== undefined;
  return {
    name,
    type,
    codes: coded?.enum ?? null,
    pattern: type === 'string' ? (value.pattern ?? null) : null,
    isRequired: isPresent && value === schema && isFilled && type !== 'ids' && type !== 'array',
    description: schema.description ?? '',
    example: schema.examples?.[0] ?? null,
  };
}

/** The fields of the rows of a list, in their order. */
export function tableFields({ items }: ValueSchema): TableField[] {
  const { properties = {}, required = [] } = items ?? {};
  return Object.entries(properties).map(([name, schema]) => fieldOf(name, schema, required.includes(name)));
}
