package dev.paws.core.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.secret.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedLogTest {
  private final List<String> lines = new ArrayList<>(Collections.nCopies(5000, "x".repeat(60)));

  @Test
  void a_log_is_whole_where_there_is_time() {
    lines.set(17, "DB_PASSWORD=hunter2hunter2");

    String log = MaskedLog.of(lines, Secrets::inText, () -> true);

    assertThat(log.lines()).hasSize(5000).contains("DB_PASSWORD=******");
    assertThat(MaskedLog.of(List.of(), Secrets::inText, () -> true)).isEmpty();
  }

  @Test
  void the_end_of_it_is_kept_where_there_is_no_time() {
    lines.add("last");

    String log = MaskedLog.of(lines, Secrets::inText, () -> false);

    assertThat(log).startsWith("[39").endsWith("\nlast");
    assertThat(log.lines().findFirst())
        .hasValueSatisfying(it -> assertThat(it).endsWith("earlier lines are left out]"));
    assertThat(log.length()).isLessThan(70_000);
  }

  @Test
  void a_private_key_is_hidden_wherever_the_parts_meet() {
    for (int at : new int[] {3900, 3920, 3924, 3925, 3926, 3930}) {
      List<String> log = new ArrayList<>(lines);
      log.add(at, "-----BEGIN RSA PRIVATE KEY-----");
      for (int i = 1; i <= 20; i++) {
        log.add(at + i, "MIIEsecretsecretsecret" + i);
      }
      log.add(at + 21, "-----END RSA PRIVATE KEY-----");

      assertThat(MaskedLog.of(log, Secrets::inText, () -> true)).doesNotContain("MIIE");
    }
  }
}
