package dev.paws.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartPolicyTest {
  @ParameterizedTest
  @CsvSource({
    "no, false, false, 0",
    "nonsense, false, false, 0",
    "always, true, true, 0",
    "unless-stopped, true, true, 0",
    "on-failure, false, true, 0",
    "on-failure:5, false, true, 5",
    "on-failure:, false, true, 0",
    "on-failure:x, false, true, 0",
    "on-failure:99999999999, false, true, 0",
  })
  void a_policy_is_read_from_its_text(String text, boolean success, boolean failure, int limit) {
    assertThat(RestartPolicy.of(Optional.of(text)))
        .isEqualTo(new RestartPolicy(success, failure, limit));
  }

  @Test
  void without_a_policy_nothing_is_restarted() {
    assertThat(RestartPolicy.of(Optional.empty())).isEqualTo(RestartPolicy.NEVER);
  }
}
