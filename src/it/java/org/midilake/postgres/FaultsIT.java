package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.settings.ExportSettings.Mode;
import org.midilake.settings.UserFault;
import org.midilake.tables.Catalog;

@ExtendWith(TestDatabase.class)
class FaultsIT {
  private static final String SECRET = "hush-hush-5kj2";

  @TempDir Path folder;

  @Test
  void aWrongPasswordIsSaidWithoutIt(Schema schema) throws IOException {
    Throwable fault =
        catchThrowable(
            () -> Connections.open(as(schema, schema.address().url(), "midilake"), "test"));

    assertThat(fault).isInstanceOf(UserFault.class).hasMessageContaining("refuses user midilake");
    assertThat(trace(fault)).doesNotContain(SECRET);
  }

  @Test
  void aDatabaseThatDoesNotExistIsNamed(Schema schema) {
    String url = schema.address().url().replaceAll("/midilake$", "/elsewhere");

    assertThatThrownBy(
            () ->
                Connections.open(
                    new DatabaseAddress(url, "midilake", schema.address().passwordFile()), "test"))
        .isInstanceOf(UserFault.class)
        .hasMessageContaining("PostgreSQL has no database 127.0.0.1:")
        .hasMessageContaining("/elsewhere");
  }

  @Test
  void aServerThatIsNotThereIsOutOfReach() {
    assertThatThrownBy(
            () ->
                Connections.open(
                    new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/none", "me", ""), "test"))
        .isInstanceOf(UserFault.class)
        .hasMessageStartingWith("PostgreSQL at 127.0.0.1:1/none is out of reach: ");
  }

  @Test
  void aMissingPrivilegeSaysWhatToGrant(Schema schema) throws IOException {
    String role = "reader_" + schema.name();
    Rows.of(schema.address(), "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, SECRET));
    Schema asReader = new Schema(as(schema, schema.address().url(), role), schema.name());
    Throwable fault = catchThrowable(() -> new Edition(1, 1).load(asReader, Mode.UPSERT));

    assertThat(fault)
        .isInstanceOf(UserFault.class)
        .hasMessageContaining("does not allow loading: ERROR: permission denied")
        .hasMessageContaining("Grant the privilege");
    assertThat(trace(fault)).doesNotContain(SECRET);
  }

  @Test
  void aRoleThatOwnsBothSchemasCanLoad(Schema schema) throws IOException {
    String role = "loader_" + schema.name();
    Rows.of(schema.address(), "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, SECRET));
    Rows.of(schema.address(), "CREATE SCHEMA %s AUTHORIZATION %s".formatted(schema.name(), role));
    Rows.of(
        schema.address(),
        "CREATE SCHEMA %s AUTHORIZATION %s".formatted(Staging.schema(schema.name()), role));
    Schema asLoader = new Schema(as(schema, schema.address().url(), role), schema.name());
    new Edition(1, 3).load(asLoader, Mode.UPSERT);
    new Edition(2, 3).load(asLoader, Mode.REPLACE);

    assertThat(Rows.count(schema, "tempo_change")).isEqualTo(6);
  }

  @Test
  void aPasswordInTheUrlIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(
            () -> new DatabaseAddress("jdbc:postgresql://h/d?password=" + SECRET, "me", ""))
        .isInstanceOf(UserFault.class)
        .hasMessageStartingWith("database.url holds a password.")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void whatTravelsWithTasksHoldsNoSecret(Schema schema) throws IOException {
    String password = Files.readString(Path.of(schema.address().passwordFile())).strip();
    LoadRequest request = new Edition(1, 1).request(schema, Mode.UPSERT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new Staging(request, "id").copyOf(Catalog.CONTENT));
    }

    assertThat(bytes.toString(StandardCharsets.ISO_8859_1) + request + schema.address().psqlUrl())
        .doesNotContain(password.substring(password.lastIndexOf(':') + 1));
  }

  @Test
  void aColumnOfAnotherTypeStopsTheLoad(Schema schema) {
    new Edition(1, 1).load(schema, Mode.UPSERT);
    Rows.of(
        schema.address(),
        "ALTER TABLE %s.tempo_change ALTER tick TYPE integer, ALTER bpm DROP NOT NULL"
            .formatted(schema.name()));

    assertThatThrownBy(() -> new Edition(2, 1).load(schema, Mode.UPSERT))
        .isInstanceOf(UserFault.class)
        .hasMessage(
            "Table tempo_change has column tick integer not null, declared bigint not null."
                + " Run `tables verify` for the full list.");
    assertThat(
            LiveTables.differences(schema.address(), schema.name(), List.of(Catalog.TEMPO_CHANGE)))
        .hasSize(2);
  }

  @Test
  void aSchemaOfANewerProgramStopsTheLoad(Schema schema) {
    new Edition(1, 1).load(schema, Mode.UPSERT);
    Rows.of(
        schema.address(),
        "INSERT INTO %s.schema_version VALUES (99, now())".formatted(schema.name()));

    assertThatThrownBy(() -> new Edition(2, 1).load(schema, Mode.UPSERT))
        .isInstanceOf(UserFault.class)
        .hasMessageContaining("has version 99, this program knows version 1");
  }

  @Test
  void aStagingSchemaOfSomebodyElseIsLeftAlone(Schema schema) {
    String staging = Staging.schema(schema.name());
    Rows.of(schema.address(), "CREATE SCHEMA " + staging);
    Rows.of(schema.address(), "CREATE TABLE " + staging + ".precious AS SELECT 1");

    assertThatThrownBy(() -> new Edition(1, 1).load(schema, Mode.UPSERT))
        .isInstanceOf(UserFault.class)
        .hasMessageContaining("holds tables that are not of a load");
    assertThat(Rows.count(new Schema(schema.address(), staging), "precious")).isEqualTo(1);
  }

  /** The same server for another role, with a password of its own in a file. */
  private DatabaseAddress as(Schema schema, String url, String role) throws IOException {
    Path file = folder.resolve(schema.name());
    Files.writeString(file, "*:*:*:" + role + ":" + SECRET + "\n");
    return new DatabaseAddress(url, role, file.toString());
  }

  private static String trace(Throwable fault) {
    StringWriter text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
