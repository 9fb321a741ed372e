package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.settings.ExportSettings.Mode;

/** The script for administrators, with names of its own, and what its roles may do. */
@ExtendWith(TestDatabase.class)
class RolesIT {
  private static final String PASSWORD = "'hush-hush-8gh3'";

  @TempDir Path folder;

  @Test
  void eachRoleMayDoItsWorkAndNoMore(Schema schema) throws IOException {
    String script =
        Files.readString(Path.of("conf", "roles.sql"))
            .replace("music", schema.name())
            .replace("midilake_loader", "loader_" + schema.name())
            .replaceAll(
                "CREATE ROLE (midilake_\\w+) NOLOGIN;",
                "DO \\$\\$ BEGIN CREATE ROLE $1 NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END \\$\\$;");
    Rows.of(schema.address(), script);
    Schema loader = as(schema, "loader_" + schema.name());
    login(schema, "reader_" + schema.name(), "midilake_reader");
    login(schema, "editor_" + schema.name(), "midilake_editor");
    Schema reader = as(schema, "reader_" + schema.name());
    Schema editor = as(schema, "editor_" + schema.name());
    new Edition(1, 5).load(loader, Mode.UPSERT);
    new Edition(2, 5).load(loader, Mode.REPLACE);
    new Edition(3, 5).load(loader, Mode.UPSERT);

    assertThat(ask(reader, "SELECT count(*) FROM search_files('0')")).isEqualTo("1");
    assertThat(ask(reader, "SELECT count(*) > 20 FROM catalog_status")).isEqualTo("t");
    assertRefused(reader, "INSERT INTO favourite (file_id) VALUES (1)");
    assertRefused(reader, "DELETE FROM content");
    assertRefused(reader, "CREATE TABLE mine (x integer)");
    assertThatCode(() -> ask(editor, "INSERT INTO favourite (file_id) VALUES (1) RETURNING 1"))
        .doesNotThrowAnyException();
    assertThat(ask(editor, "SELECT count(*) FROM search_files(filters => '{\"favourite\": true}')"))
        .isEqualTo("1");
    assertRefused(editor, "UPDATE search_document SET name = ''");
    assertRefused(loader, "CREATE TABLE public.mine (x integer)");
    assertRefused(loader, "CREATE ROLE another");
  }

  private static void login(Schema schema, String role, String group) {
    Rows.of(schema.address(), "CREATE ROLE %s LOGIN IN ROLE %s".formatted(role, group));
  }

  private static void assertRefused(Schema schema, String sql) {
    assertThatThrownBy(() -> ask(schema, sql))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private static String ask(Schema schema, String sql) {
    return Rows.of(schema.address(), "SET search_path TO " + schema.name(), sql).stream()
        .findFirst()
        .orElse("");
  }

  private Schema as(Schema schema, String role) throws IOException {
    Rows.of(schema.address(), "ALTER ROLE %s PASSWORD %s".formatted(role, PASSWORD));
    Path file = folder.resolve(role);
    Files.writeString(file, "*:*:*:" + role + ":" + PASSWORD.replace("'", "") + "\n");
    return new Schema(
        new DatabaseAddress(schema.address().url(), role, file.toString()), schema.name());
  }
}
