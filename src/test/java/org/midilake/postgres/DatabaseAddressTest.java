package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midilake.settings.DatabaseSettings;
import org.midilake.settings.UserFault;

class DatabaseAddressTest {
  @Test
  void thePsqlUrlSharesHostDatabaseUserAndTls() {
    DatabaseAddress address =
        new DatabaseAddress(
            "jdbc:postgresql://db.example:5433/music?sslmode=verify-full&sslrootcert=/etc/ca.pem"
                + "&reWriteBatchedInserts=true",
            "a user",
            "");

    assertThat(address.psqlUrl())
        .isEqualTo(
            "postgresql://a%20user@db.example:5433/music"
                + "?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem");
    assertThat(address).hasToString("db.example:5433/music");
  }

  @Test
  void hostsThatStandInForEachOtherAreAllNamed() {
    assertThat(new DatabaseAddress("jdbc:postgresql://one:1,two:2/music", "me", "").psqlUrl())
        .isEqualTo("postgresql://me@one:1,two:2/music");
  }

  @Test
  void anotherDatabasesUrlIsAFault() {
    DatabaseSettings settings =
        new DatabaseSettings(
            Optional.of("jdbc:mysql://host/music"), Optional.empty(), "midilake", 0);

    assertThatThrownBy(() -> DatabaseAddress.of(settings))
        .isInstanceOf(UserFault.class)
        .hasMessageContaining("looks like jdbc:postgresql://host:5432/database");
  }
}
