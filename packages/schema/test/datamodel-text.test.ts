import { describe, expect, it } from 'vitest';
import { readDatamodel } from '../src/generator/datamodel-text.ts';

describe('from the text of a schema', () => {
  it('the schema of an enum is read, not one in a comment, a value or another block', () => {
    const { enumSchemas } = readDatamodel(`
      model A {
        id Int @id
        @@schema("models")
      }
      /// } enum Fake { @@schema("doc") }
      enum A1 {
        one @map("@@schema(\\"value\\") // { } */")
        // @@schema("comment")
        @@schema("first")
      }
      enum A2 {
        two
        @@map("x")
        @@schema(map: "se\\"cond")
      }
      enum A3 {
        three
      }`);
    expect(Object.fromEntries(enumSchemas)).toEqual({ A1: 'first', A2: 'se"cond' });
  });

  it('the name of a foreign key is read, wherever it stands among the arguments', () => {
    const { keyNames } = readDatamodel(`
      model Post {
        a   User  @relation("map: no", fields: [aId], references: [id], map: "named (a)")
        b   User? @relation(map: "b\\\\key", fields: [bId], references: [id], onDelete: Cascade) // map: "comment"
        c   User  @relation(
          fields: [cId],
          references: [id],
          map: "c"
        )
        d   User  @relation(fields: [dId], references: [id])
        eId Int   @unique(map: "unique_key") @map("map: \\"e\\"")
        @@index([aId], map: "an_index")
      }`);
    expect(Object.fromEntries(keyNames)).toEqual({
      'Post.a': 'named (a)',
      'Post.b': 'b\\key',
      'Post.c': 'c',
    });
  });

  it('views are told from models', () => {
    expect([...readDatamodel('view V {\n  id Int @unique\n}\nmodel M {\n  view Int\n}\n').views]).toEqual([
      'V',
    ]);
  });
});
