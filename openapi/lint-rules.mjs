// The rules of redocly.yaml that Redocly does not bring along.
const SchemaPlace = /^#\/components\/schemas\/([^/]+)$/;

function PathEndsWithSlash() {
  return {
    PathItem(_, { report, key, location }) {
      if (!key.endsWith('/')) {
        report({ message: `The path \`${key}\` does not end in a slash.`, location: location.key() });
      }
    },
  };
}

function OperationIdSnakeCase() {
  return {
    Operation({ operationId }, { report, location }) {
      if (operationId && !/^[a-z]+(_[a-z]+)+$/.test(operationId)) {
        report({ message: `The operationId \`${operationId}\` is not in snake_case: verb_noun.`, location: location.child('operationId') });
      }
    },
  };
}

function SchemaHasExample() {
  return {
    Schema(schema, { report, location }) {
      const name = SchemaPlace.exec(location.pointer)?.[1];
      if (name && schema.example === undefined) {
        report({ message: `The schema ${name} has no example.`, location: location.key() });
      }
    },
  };
}

function NoInlineEnum() {
  return {
    Schema(schema, { report, location }) {
      if (schema.enum) {
        report({ message: 'A set of values is open: a schema of its own with x-known-values.', location: location.child('enum') });
      }
    },
  };
}

// The validator of examples refuses `nullable` without `type`. No example has a null in such a place, so it goes without.
function NullableNeedsNoType() {
  return {
    Schema: {
      leave(schema) {
        if (schema.nullable && !schema.type) {
          delete schema.nullable;
        }
      },
    },
  };
}

export default () => ({
  id: 'synapse',
  preprocessors: { oas3: { 'nullable-needs-no-type': NullableNeedsNoType } },
  rules: {
    oas3: {
      'path-ends-with-slash': PathEndsWithSlash,
      'operation-id-snake-case': OperationIdSnakeCase,
      'schema-has-example': SchemaHasExample,
      'no-inline-enum': NoInlineEnum,
    },
  },
});
