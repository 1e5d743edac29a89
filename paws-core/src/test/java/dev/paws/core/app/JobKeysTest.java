package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobKeysTest {
  private final JobKeys keys = new JobKeys();

  @Test
  void a_plain_name_is_its_own_key() {
    assertThat(keys.of("unit-tests")).isEqualTo("unit-tests");
  }

  @Test
  void jobs_that_are_called_alike_or_nearly_so_have_different_keys() {
    Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    String[] names = {"Tests", "Tests", "tests", "a.b", "a-b", "a b", "a b", "build (1)"};
    for (String name : names) {
      all.add(keys.of(name));
    }
    assertThat(all).hasSize(names.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "", "../x", "/etc", ".git"})
  void no_key_leads_out_of_the_folder(String name) {
    assertThat(keys.of(name)).matches("job-[A-Za-z0-9_-]+");
  }
}
