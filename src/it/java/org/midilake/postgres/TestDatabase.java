package org.midilake.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.midilake.postgres.embedded.EmbeddedDatabase;

/**
 * Hands one server to every test that has a {@link Schema} parameter, with a schema name that
 * nobody else uses. The server starts with the first such test and stops after the last one of the
 * test JVM. The environment may name another server instead: {@code MIDILAKE_TEST_DATABASE} is a
 * JDBC URL, {@code PGUSER} and {@code PGPASSWORD} are an administrator's of that server.
 */
public final class TestDatabase implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(TestDatabase.class);

  /** A name for a schema that does not exist yet, in a database that does. */
  public record Schema(DatabaseAddress address, String name) {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Schema.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    DatabaseAddress address =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Server.class, type -> Server.start(), Server.class)
            .address();
    return new Schema(address, "s" + UUID.randomUUID().toString().substring(0, 8));
  }

  /** The server of this JVM; the root context closes it. */
  record Server(DatabaseAddress address, AutoCloseable whole) implements AutoCloseable {
    static Server start() {
      String url = System.getenv("MIDILAKE_TEST_DATABASE");
      if (url != null) {
        String user = Objects.requireNonNullElse(System.getenv("PGUSER"), "");
        return new Server(new DatabaseAddress(url, user, ""), () -> {});
      }

      Path warehouse;
      try {
        warehouse = Files.createTempDirectory("midilake-postgres");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }

      EmbeddedDatabase database = EmbeddedDatabase.of(warehouse.toString(), 0);
      return new Server(
          database.start(),
          () -> {
            database.stop();
            DeletedTree.of(warehouse);
          });
    }

    @Override
    public void close() throws Exception {
      whole.close();
    }
  }
}
