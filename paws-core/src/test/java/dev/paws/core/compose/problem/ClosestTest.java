package dev.paws.core.compose.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosestTest {
  private static final List<String> KNOWN =
      List.of("volumes", "image", "images", "cap_add", "env", "b", "a");

  @ParameterizedTest
  @CsvSource({
    "imge, image",
    "iamge, image",
    "Image, image",
    "imagez, image",
    "cap-add, cap_add",
    "volume, volumes",
    "nev, env",
    "c, a"
  })
  void the_nearest_word_is_found_and_of_equally_near_ones_the_first(String written, String near) {
    assertThat(Closest.to(written, KNOWN)).contains(near);
    assertThat(Closest.hint(written, KNOWN)).isEqualTo("; did you mean " + near + "?");
  }

  @ParameterizedTest
  @CsvSource({"qqqqqq", "networks", "vlms", "envx1", "magx"})
  void a_word_that_is_near_none_gets_no_hint(String written) {
    assertThat(Closest.to(written, KNOWN)).isEmpty();
    assertThat(Closest.hint(written, KNOWN)).isEmpty();
  }

  @Test
  void two_letters_in_the_wrong_order_are_one_mistake() {
    assertThat(Closest.to("nev", List.of("env", "dev"))).contains("dev");
    assertThat(Closest.to("nev", List.of("env", "ten"))).contains("env");
  }

  @Test
  void a_word_is_not_near_itself() {
    assertThat(Closest.to("image", List.of("image"))).isEmpty();
    assertThat(Closest.to("image", List.of("image", "imago"))).contains("imago");
  }
}
