package dev.paws.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {
  @ParameterizedTest
  @CsvSource({
    "redis, docker.io, redis, latest",
    "library/redis:7, docker.io, library/redis, 7",
    "docker.io/library/redis:7, docker.io, docker.io/library/redis, 7",
    "localhost/x, localhost, localhost/x, latest",
    "localhost:5000/a/b:1.0, localhost:5000, localhost:5000/a/b, 1.0",
    "example.org/x@sha256:ab, example.org, example.org/x, sha256:ab",
    "example.org:443/x:1@sha256:ab, example.org:443, example.org:443/x, sha256:ab"
  })
  void references_are_taken_apart(String text, String registry, String name, String version) {
    ImageReference reference = ImageReference.parse(text);

    assertThat(reference.registry()).isEqualTo(registry);
    assertThat(reference.name()).isEqualTo(name);
    assertThat(reference.version()).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource({
    "postgres, docker.io/library/postgres:latest",
    "postgres:15, docker.io/library/postgres:15",
    "index.docker.io/library/postgres:15, docker.io/library/postgres:15",
    "team/app:1, docker.io/team/app:1",
    "example.org:443/x:1, example.org:443/x:1",
    "example.org/x:1@sha256:ab, example.org/x@sha256:ab"
  })
  void the_canonical_form_names_registry_and_version(String text, String canonical) {
    assertThat(ImageReference.parse(text).canonical()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"a/b/postgres:15, postgres", "localhost:5000/x, x", "redis@sha256:ab, redis"})
  void the_repository_is_the_last_part_of_the_name(String text, String repository) {
    assertThat(ImageReference.parse(text).repository()).isEqualTo(repository);
  }
}
