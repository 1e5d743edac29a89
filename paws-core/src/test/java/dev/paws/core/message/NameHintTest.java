package dev.paws.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameHintTest {
  private static final List<String> KNOWN = List.of("volumes", "image", "env");

  @Test
  void a_near_name_is_suggested() {
    assertThat(NameHint.of("imge", KNOWN)).isEqualTo("; did you mean image?");
    assertThat(NameHint.of(Optional.of("env"))).isEqualTo("; did you mean env?");
  }

  @Test
  void nothing_is_suggested_if_no_name_is_near() {
    assertThat(NameHint.of("qqqqqq", KNOWN)).isEmpty();
    assertThat(NameHint.of(Optional.empty())).isEmpty();
  }
}
