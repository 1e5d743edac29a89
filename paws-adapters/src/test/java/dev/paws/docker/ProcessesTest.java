package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
  private static final String NULL = "/dev/null";

  @Test
  void those_that_descend_from_the_first_are_shown_the_first_one_first() {
    String output =
        line(1, 0, "/sbin/tini", NULL, "/sbin/tini", "--", "sh", "/e")
            + line(10, 7, "/bin/postgres", NULL, "postgres:", "writer")
            + line(20, 0, "/bin/dash", NULL, "sh", "-c", "probe")
            + line(21, 20, "/bin/pg_isready", NULL, "pg_isready")
            + line(7, 1, "/bin/dash", NULL, "sh", "/e");

    assertThat(Processes.descendants(output))
        .containsExactly(
            List.of("/sbin/tini", "--", "sh", "/e"),
            List.of("/bin/dash", "/e"),
            List.of("/bin/postgres", "writer"));
  }

  @Test
  void a_program_under_another_name_is_shown_as_what_it_is() {
    assertThat(first("/usr/bin/bash", NULL, "postgres", "/e"))
        .containsExactly("/usr/bin/bash", "/e");
    assertThat(first("/usr/bin/bash (deleted)", NULL, "x", "/e"))
        .containsExactly("/usr/bin/bash", "/e");
    assertThat(first("/bin/busybox", NULL, "sh", "/e")).containsExactly("sh", "/e");
    assertThat(first("", NULL, "sh", "/e")).containsExactly("sh", "/e");
  }

  @Test
  void a_file_that_it_reads_as_its_input_is_shown() {
    assertThat(first("/bin/dash", "/entrypoint", "sh"))
        .containsExactly("/bin/dash", "</entrypoint");
    assertThat(first("/bin/dash", "/dev/pts/0", "sh")).containsExactly("/bin/dash");
    assertThat(first("/bin/dash", "pipe:[12]", "sh")).containsExactly("/bin/dash");
    assertThat(first("/bin/dash", "", "sh")).containsExactly("/bin/dash", "<?");
    assertThat(first("/bin/dash", "", "sh", "/e")).containsExactly("/bin/dash", "/e");
  }

  @Test
  void what_is_cut_off_is_left_out() {
    String whole = line(1, 0, "/bin/dash", NULL, "sh", "/e");
    assertThat(Processes.descendants(whole + "12\t1\t/bin/postgres\t/dev/null\tpost\n13\t"))
        .hasSize(2);
    assertThat(Processes.descendants("")).isEmpty();
    assertThat(Processes.descendants(line(7, 3, "/bin/dash", NULL, "sh"))).isEmpty();
  }

  @Test
  void what_another_thread_has_started_is_shown_too(@TempDir Path proc) throws IOException {
    process(proc, 10, "launcher\0/e", Map.of(10, "", 11, "12 ", 13, "14"));
    process(proc, 12, "sh\0/e", Map.of(12, "15"));
    process(proc, 14, "logger", Map.of(14, ""));
    process(proc, 15, "server", Map.of(15, ""));
    ObservedContainer container =
        Inspected.container(
            JsonReader.object(
                """
                {"Id":"abc","Name":"/web-1","State":{"Status":"running","Pid":10},"Config":{}}"""));

    assertThat(Processes.fromHost(proc, container))
        .containsExactlyInAnyOrder(
            List.of("launcher", "/e"), List.of("sh", "/e"), List.of("logger"), List.of("server"));
  }

  private static void process(Path proc, int id, String words, Map<Integer, String> threads)
      throws IOException {
    Path folder = proc.resolve(Integer.toString(id));
    for (Map.Entry<Integer, String> thread : threads.entrySet()) {
      Path task = folder.resolve("task").resolve(thread.getKey().toString());
      Files.createDirectories(task);
      Files.writeString(task.resolve("children"), thread.getValue());
    }
    Files.createDirectories(folder.resolve("fd"));
    Files.createSymbolicLink(folder.resolve("fd/0"), Path.of(NULL));
    Files.writeString(folder.resolve("cgroup"), "0::/docker/abc");
    Files.writeString(folder.resolve("cmdline"), words);
  }

  private static List<String> first(String program, String input, String... words) {
    return Processes.descendants(line(1, 0, program, input, words)).get(0);
  }

  private static String line(int id, int parent, String program, String input, String... words) {
    return String.join(
            "\t",
            Integer.toString(id),
            Integer.toString(parent),
            program,
            input,
            String.join("\t", words))
        + "\n";
  }
}
