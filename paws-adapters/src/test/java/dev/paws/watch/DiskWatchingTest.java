package dev.paws.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.watch.FileWatching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case with the reports of the operating system, and without. */
class DiskWatchingTest {
  @TempDir Path folder;
  private Path root;
  private final Signal signal = new Signal();
  private final List<AutoCloseable> open = new ArrayList<>();
  private FileWatching.Watch watch;

  private static final class Signal implements FileWatching.Listener {
    final Semaphore changes = new Semaphore(0);

    @Override
    public void changed() {
      changes.release();
    }

    @Override
    public void limited(Path folder, String reason) {
      throw new AssertionError(folder + ": " + reason);
    }
  }

  @BeforeEach
  void tree() throws IOException {
    root = folder.resolve("src");
    file("src/a", "1");
    file("src/sub/b", "1");
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void files_that_are_created_changed_and_removed(boolean reported) throws Exception {
    begin(reported, root);
    file("src/a", "22");
    file("src/new/deep/c", "1");
    Files.delete(folder.resolve("src/sub/b"));

    assertThat(changes("src/a", "src/new/deep/c", "src/sub/b"))
        .contains("src/new", "src/new/deep")
        .doesNotContain("src", "src/sub");
    assertThat(watch.changes()).isEmpty();

    file("src/new/deep/c", "22");
    assertThat(changes("src/new/deep/c")).containsExactly("src/new/deep/c");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_editor_that_writes_through_a_temporary_file(boolean reported) throws Exception {
    begin(reported, root);
    file("src/.a.tmp", "2");
    Files.move(
        folder.resolve("src/.a.tmp"), folder.resolve("src/a"), StandardCopyOption.ATOMIC_MOVE);

    assertThat(changes("src/a")).contains("src/a");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_folder_that_is_renamed(boolean reported) throws Exception {
    begin(reported, root);
    Files.move(folder.resolve("src/sub"), folder.resolve("src/other"));

    assertThat(changes("src/sub", "src/other", "src/other/b")).contains("src/sub/b");

    file("src/other/b", "22");
    assertThat(changes("src/other/b")).containsExactly("src/other/b");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_root_that_goes_with_the_folder_above_it_and_comes_back(boolean reported) throws Exception {
    file("target/classes/A", "1");
    begin(reported, folder.resolve("target/classes"));
    Files.move(folder.resolve("target"), folder.resolve("old"));
    assertThat(changes("target/classes/A")).containsExactly("target/classes/A");

    file("target/classes/A", "1");
    assertThat(changes("target/classes/A")).containsExactly("target/classes/A");

    file("target/classes/A", "22");
    assertThat(changes("target/classes/A")).containsExactly("target/classes/A");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_root_that_does_not_exist_yet(boolean reported) throws Exception {
    begin(reported, folder.resolve("build/out/classes"));
    file("build/out/classes/x/A", "1");

    assertThat(changes("build/out/classes/x/A")).contains("build/out/classes/x");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_single_file_beside_others(boolean reported) throws Exception {
    begin(reported, folder.resolve("src/a"));
    file("src/other", "1");
    file("src/a", "22");

    assertThat(changes("src/a")).containsExactly("src/a");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void links_are_files_and_not_followed(boolean reported) throws Exception {
    file("elsewhere/x", "1");
    begin(reported, root);
    Files.createSymbolicLink(folder.resolve("src/link"), folder.resolve("elsewhere"));
    assertThat(changes("src/link")).containsExactly("src/link");

    Files.delete(folder.resolve("src/link"));
    Files.createSymbolicLink(folder.resolve("src/link"), folder.resolve("elsewhere/x"));
    assertThat(changes("src/link")).containsExactly("src/link");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rights_that_change(boolean reported) throws Exception {
    begin(reported, root);
    Files.setPosixFilePermissions(
        folder.resolve("src/a"), PosixFilePermissions.fromString("rwxr-x---"));

    assertThat(changes("src/a")).containsExactly("src/a");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_folder_becomes_a_file_and_a_file_a_folder(boolean reported) throws Exception {
    begin(reported, root);
    Files.delete(folder.resolve("src/sub/b"));
    Files.delete(folder.resolve("src/sub"));
    file("src/sub", "1");
    Files.delete(folder.resolve("src/a"));
    file("src/a/inner", "1");

    assertThat(changes("src/sub", "src/sub/b", "src/a", "src/a/inner")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_thousand_files_at_once(boolean reported) throws Exception {
    begin(reported, root);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < 1000; i++) {
      names.add("src/many/" + i % 10 + "/" + i);
      file("src/many/" + i % 10 + "/" + i, "x");
    }

    assertThat(changes(names.toArray(String[]::new))).containsAll(names);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_folder_that_no_rule_concerns_is_left_alone(boolean reported) throws Exception {
    file("src/node_modules/x/y", "1");
    watch(reported, new FileWatching.Tree(root, path -> !path.endsWith("node_modules")));
    file("src/node_modules/x/y", "22");
    file("src/a", "22");

    assertThat(changes("src/a")).containsExactly("src/a");
    assertThat(watch.present())
        .map(path -> folder.relativize(path).toString())
        .containsExactlyInAnyOrder("src/a", "src/sub", "src/sub/b", "src/node_modules");
  }

  private void begin(boolean reported, Path path) {
    watch(reported, new FileWatching.Tree(path, any -> true));
  }

  private void watch(boolean reported, FileWatching.Tree tree) {
    watch = new DiskWatching(reported).begin(List.of(tree), signal);
    open.add(watch);
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Returns the names that change, as soon as these are among them. */
  private Set<String> changes(String... wanted) throws InterruptedException {
    Set<String> found = new TreeSet<>();
    while (!found.containsAll(List.of(wanted))) {
      if (!signal.changes.tryAcquire(60, TimeUnit.SECONDS)) {
        throw new AssertionError("only " + found);
      }
      watch.changes().forEach(path -> found.add(folder.relativize(path).toString()));
    }
    Set<Path> late = watch.changes();
    late.forEach(path -> found.add(folder.relativize(path).toString()));
    return found;
  }
}
