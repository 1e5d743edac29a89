package dev.paws.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskSessionTest {
  @TempDir private Path folder;

  private DiskSession session(String user) {
    return new DiskSession(folder.resolve("project"), folder.resolve("locks"), user);
  }

  private Path file() {
    return folder.resolve("project/contexts/sessions/me/current-session.yml");
  }

  @Test
  void reading_and_changing_nothing_creates_nothing_in_the_project() throws IOException {
    assertThat(session("me").read()).isEmpty();
    session("me").update(text -> Optional.empty());

    assertThat(folder.resolve("project")).doesNotExist();
  }

  @Test
  void what_was_written_is_read_by_another_process_and_nothing_else_appears() throws IOException {
    session("me").update(text -> Optional.of("first"));
    session("me").update(text -> Optional.of(text.orElseThrow() + ", second"));

    assertThat(session("me").read()).contains("first, second");
    try (Stream<Path> files = Files.walk(folder.resolve("project"))) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(file());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "me, me",
    "a/b, a_b",
    "../../etc, __.._etc",
    ".., _",
    "'', _",
    "ö ü, ___",
    "a.b-c_d, a.b-c_d"
  })
  void a_name_of_a_user_cannot_leave_the_folder(String user, String name) {
    assertThat(session(user).developer()).isEqualTo(name);
    assertThat(session(user).file())
        .isEqualTo("contexts/sessions/" + name + "/current-session.yml");
  }

  @Test
  void a_change_that_fails_leaves_the_file_as_it_was() throws IOException {
    session("me").update(text -> Optional.of("kept"));

    assertThatThrownBy(
            () ->
                session("me")
                    .update(
                        text -> {
                          throw new IllegalStateException("no");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(session("me").read()).contains("kept");
    session("me").update(text -> Optional.of("free again"));
  }

  @Test
  void changes_of_many_at_once_are_all_kept() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      writers.add(
          () -> {
            session("me").update(text -> Optional.of(text.orElse("") + "x"));
            return true;
          });
    }
    for (Future<Boolean> written : pool.invokeAll(writers)) {
      written.get();
    }
    pool.shutdown();

    assertThat(session("me").read()).contains("x".repeat(40));
  }

  @Test
  void a_file_in_the_place_of_a_folder_is_a_failure_and_stays() throws IOException {
    Files.createDirectories(folder.resolve("project"));
    Files.writeString(folder.resolve("project/contexts"), "mine");

    assertThat(session("me").read()).isEmpty();
    assertThatThrownBy(() -> session("me").update(text -> Optional.of("x")))
        .isInstanceOf(IOException.class);
    assertThat(folder.resolve("project/contexts")).hasContent("mine");
  }
}
