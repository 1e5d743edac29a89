package dev.paws.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.desired.Desired;
import dev.paws.core.sim.Stack;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClearValuesTest {
  private static final Desired DESIRED =
      Stack.empty()
          .service("db", it -> it.env("OPEN", "in-the-file").env("HIDDEN", "elsewhere"))
          .desired();
  private static final ClearValues CLEAR =
      new ClearValues(List.of("services: {db: {environment: {OPEN: in-the-file}}}"));

  @Test
  void only_what_stands_in_the_files_is_clear() {
    assertThat(CLEAR.isClear("{db.environment.OPEN}", DESIRED, true)).isTrue();
    assertThat(CLEAR.isClear("{db.environment.HIDDEN}", DESIRED, true)).isFalse();
    assertThat(CLEAR.isClear("{db.environment.OPEN}{db.environment.HIDDEN}", DESIRED, true))
        .isFalse();
  }

  @Test
  void text_of_the_users_own_template_is_clear_and_that_of_a_preset_if_the_files_have_it() {
    assertThat(CLEAR.isClear("s3cret", DESIRED, true)).isTrue();
    assertThat(CLEAR.isClear("s3cret", DESIRED, false)).isFalse();
    assertThat(CLEAR.isClear("in-the-file", DESIRED, false)).isTrue();
    assertThat(CLEAR.isClear("mongodb://root:p%40@{db.host}/", DESIRED, false)).isFalse();
    assertThat(CLEAR.isClear("{", DESIRED, true)).isFalse();
  }
}
