package dev.paws.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosestNameTest {
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
    assertThat(ClosestName.to(written, KNOWN)).contains(near);
  }

  @ParameterizedTest
  @CsvSource({"qqqqqq", "networks", "vlms", "envx1", "magx"})
  void a_word_that_is_near_none_has_no_closest_one(String written) {
    assertThat(ClosestName.to(written, KNOWN)).isEmpty();
  }

  @Test
  void two_letters_in_the_wrong_order_are_one_mistake() {
    assertThat(ClosestName.to("nev", List.of("env", "dev"))).contains("dev");
    assertThat(ClosestName.to("nev", List.of("env", "ten"))).contains("env");
  }

  @Test
  void a_word_is_not_near_itself() {
    assertThat(ClosestName.to("image", List.of("image"))).isEmpty();
    assertThat(ClosestName.to("image", List.of("image", "imago"))).contains("imago");
  }

  @Test
  void a_name_that_contains_what_was_written_is_the_second_choice() {
    assertThat(ClosestName.orContaining("sentinel", List.of("redis", "redis-sentinel")))
        .contains("redis-sentinel");
    assertThat(ClosestName.orContaining("re", List.of("redis"))).isEmpty();
    assertThat(ClosestName.orContaining("reds", List.of("redis", "predsx"))).contains("redis");
  }
}
