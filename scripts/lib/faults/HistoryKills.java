import dev.paws.core.app.port.HistoryArchive.Durability;
import dev.paws.core.finding.Finding;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.history.HistoryStore;
import dev.paws.core.history.ResultIds;
import dev.paws.core.history.ResultQuery;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.store.DiskHistory;
import dev.paws.store.HistorySettings;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Writes history and takes it in, is killed with SIGKILL meanwhile, and counts what is missing.
 *
 * <p>{@code work FOLDER} records results until it is killed, prints the id of each once it is
 * acknowledged, and takes journals in after every third. {@code kill FOLDER TRIES} starts that in
 * pairs, kills both at a random moment, and checks after each try that everything acknowledged is
 * there. {@code fill FOLDER} expects that nothing can be recorded and that nothing fails.
 */
final class HistoryKills {
  private HistoryKills() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "work" -> work(folder);
      case "kill" -> kill(folder, Integer.parseInt(arguments[2]));
      case "full" -> full(folder);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static DiskHistory history(Path folder) {
    return new DiskHistory(
        new HistorySettings(true, folder, Optional.empty(), Duration.ofDays(36_500), () -> ""));
  }

  private static HistoryEntry entry(String id) {
    return new HistoryEntry.Check(
        "shop",
        new HealthCheckResult(
            id,
            "web",
            Instant.now(),
            HealthCheckResult.Status.HEALTHY,
            new HealthCheckResult.Details(
                Optional.of(0), Optional.of("x".repeat(500)), Optional.of(1L), Optional.empty()),
            new HealthCheckResult.Metadata(
                HealthCheckResult.CheckType.SCRIPT, HealthCheckResult.TriggeredBy.MANUAL)));
  }

  private static void work(Path folder) {
    DiskHistory history = history(folder);
    ResultIds ids = new ResultIds();
    for (int number = 1; ; number++) {
      String id = ids.next(Instant.now());
      Optional<String> problem = history.append(List.of(entry(id)), Durability.DISK);
      say(problem.isEmpty() ? id : "! " + problem.get());
      if (number % 3 == 0) {
        history.open(finding -> say("! " + finding.text())).orElseThrow().close();
      }
    }
  }

  /** A line is written at once, so that a kill cannot cut it off. */
  private static void say(String line) {
    byte[] bytes = (line.lines().findFirst().orElse("") + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }

  private static void kill(Path folder, int tries) throws Exception {
    Random random = new Random(14);
    // Also what earlier calls saw acknowledged must still be there.
    Path list = folder.resolveSibling(folder.getFileName() + ".acknowledged");
    Set<String> acknowledged =
        new HashSet<>(Files.exists(list) ? Files.readAllLines(list) : List.of());
    List<String> problems = new ArrayList<>();
    for (int number = 0; number < tries; number++) {
      List<Process> workers = List.of(worker(folder), worker(folder));
      List<BufferedReader> outputs = new ArrayList<>();
      for (Process worker : workers) {
        outputs.add(
            new BufferedReader(
                new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8)));
      }
      read(outputs.get(0), acknowledged, problems); // both have begun
      read(outputs.get(1), acknowledged, problems);
      Thread.sleep(random.nextInt(400));
      for (Process worker : workers) {
        worker.toHandle().destroyForcibly(); // the other method would close its output
        worker.waitFor();
      }
      for (BufferedReader output : outputs) {
        while (read(output, acknowledged, problems)) {
          // what it could say before its end
        }
      }
      check(folder, acknowledged, problems, number);
    }
    Files.write(list, acknowledged);
    problems.forEach(System.out::println);
    System.out.println(
        tries + " kills, " + acknowledged.size() + " results acknowledged, " + problems.size()
            + " problems");
    System.exit(problems.isEmpty() ? 0 : 1);
  }

  private static Process worker(Path folder) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "HistoryKills",
            "work",
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static boolean read(BufferedReader output, Set<String> ids, List<String> problems)
      throws Exception {
    String line = output.readLine();
    if (line == null) {
      return false;
    }
    if (line.startsWith("!")) {
      problems.add(line);
    } else {
      ids.add(line);
    }
    return true;
  }

  private static void check(
      Path folder, Set<String> acknowledged, List<String> problems, int number) {
    Set<String> kept = new HashSet<>();
    List<Finding> warnings = new ArrayList<>();
    try (HistoryStore store = history(folder).open(warnings::add).orElseThrow()) {
      store
          .results(
              new ResultQuery("shop", List.of(), Optional.empty(), Instant.EPOCH, 10_000_000))
          .forEach(result -> kept.add(result.id()));
    }
    warnings.forEach(warning -> problems.add("try " + number + ": " + warning.text()));
    for (String id : acknowledged) {
      if (!kept.contains(id)) {
        problems.add("try " + number + ": " + id + " is lost");
      }
    }
  }

  private static void full(Path folder) {
    DiskHistory history = history(folder);
    Optional<String> problem =
        history.append(List.of(entry(new ResultIds().next(Instant.now()))), Durability.DISK);
    System.out.println("append: " + problem.orElse("done"));
    try (HistoryStore store =
        history.open(finding -> System.out.println(finding.text())).orElseThrow()) {
      System.out.println("read: " + store.lastTransition("shop"));
    }
    System.exit(problem.isPresent() ? 0 : 1);
  }
}
