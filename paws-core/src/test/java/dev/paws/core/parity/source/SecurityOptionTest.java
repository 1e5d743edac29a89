package dev.paws.core.parity.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.parity.Sources;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityOptionTest {
  @Test
  void a_seccomp_profile_is_its_content_however_it_is_laid_out() {
    String one = SecurityOption.canonical("seccomp={\"a\": 1, \"b\": [2]}");

    assertThat(one).isEqualTo(SecurityOption.canonical("seccomp= {\n\"a\":1,\n\"b\":[2]}"));
    assertThat(one).isNotEqualTo(SecurityOption.canonical("seccomp={\"a\": 2, \"b\": [2]}"));
    assertThat(one).startsWith("seccomp=").doesNotContain("{");
  }

  @Test
  void a_broken_profile_is_still_the_same_or_another() {
    String one = SecurityOption.canonical("seccomp={broken");

    assertThat(one).isEqualTo(SecurityOption.canonical("seccomp={broken"));
    assertThat(one).isNotEqualTo(SecurityOption.canonical("seccomp={broken too"));
  }

  @Test
  void other_options_are_what_they_say() {
    assertThat(SecurityOption.canonical("no-new-privileges")).isEqualTo("no-new-privileges:true");
    assertThat(SecurityOption.canonical("no-new-privileges=true"))
        .isEqualTo("no-new-privileges:true");
    assertThat(SecurityOption.canonical("label:disable")).isEqualTo("label=disable");
    assertThat(SecurityOption.canonical("label:type:x")).isEqualTo("label=type:x");
    assertThat(SecurityOption.canonical("seccomp=unconfined")).isEqualTo("seccomp=unconfined");
    assertThat(SecurityOption.canonical("apparmor={x}")).isEqualTo("apparmor={x}");
  }

  @Test
  void two_files_of_one_content_are_one_profile_and_the_order_of_options_means_nothing() {
    assertThat(compared("{\"a\": 1}", "{ \"a\" : 1 }")).isEmpty();
    assertThat(compared("{\"a\": 1}", "{\"a\": 2}")).contains("security.security_opt");
  }

  private static String compared(String here, String there) {
    return Sources.text(
        Sources.compared(
            Sources.compose(
                "local",
                Map.of(
                    "compose.yaml",
                    "services: {web: {image: web, security_opt: ['seccomp=./a.json',"
                        + " 'label=disable']}}",
                    "a.json",
                    here)),
            Sources.compose(
                "production",
                Map.of(
                    "compose.yaml",
                    "services: {web: {image: web, security_opt: ['label:disable',"
                        + " 'seccomp:./b.json']}}",
                    "b.json",
                    there))));
  }
}
