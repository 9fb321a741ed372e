package org.midilake.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.midilake.postgres.embedded.EmbeddedDatabase;

/**
 * Hands one server to every test that has a {@link Schema} parameter, with a schema name that
 * nobody else uses. The server starts with the first such test and stops after the last one of the
 * test JVM.
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
            .getOrComputeIfAbsent(Server.class, type -> new Server(), Server.class)
            .address;
    return new Schema(address, "s" + UUID.randomUUID().toString().substring(0, 8));
  }

  /** The server of this JVM; the root context closes it. */
  static final class Server implements AutoCloseable {
    private final Path warehouse;
    private final EmbeddedDatabase database;
    private final DatabaseAddress address;

    Server() {
      try {
        this.warehouse = Files.createTempDirectory("midilake-postgres");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }

      this.database = EmbeddedDatabase.of(warehouse.toString(), 0);
      this.address = database.start();
    }

    @Override
    public void close() throws IOException {
      database.stop();
      DeletedTree.of(warehouse);
    }
  }
}
