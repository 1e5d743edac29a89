package dev.paws.core.compose.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Asks the reference and Paws about random projects, two at a time. Every fourth project is damaged
 * first, so that the verdicts on mistakes are compared too.
 */
final class GeneratedProjects {
  private static final int SHOWN = 5;
  private static final int STEP = 1_000;

  /**
   * What came of it.
   *
   * @param rejected how many of the projects the reference rejected
   * @param differences the projects that were answered otherwise, the first ones made small
   */
  record Outcome(int projects, int rejected, List<String> differences) {}

  private final PeerCompose peer;
  private final Path folder;
  private final AtomicInteger rejected = new AtomicInteger();
  private final List<String> differences = Collections.synchronizedList(new ArrayList<>());

  GeneratedProjects(PeerCompose peer, Path folder) {
    this.peer = peer;
    this.folder = folder;
  }

  Outcome compare(long seed, int count) throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int half = 0; half < 2; half++) {
        int from = half;
        work.add(() -> every(seed, from, count));
      }
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
    return new Outcome(count, rejected.get(), List.copyOf(differences));
  }

  private Void every(long seed, int from, int count) throws IOException, InterruptedException {
    for (int i = from; i < count; i += 2) {
      one(seed, i);
    }
    return null;
  }

  /** The project of this number in a run with this seed. */
  static ComposeCase project(long seed, int number) {
    Random random = new Random(seed * 1_000_003 + number);
    ComposeCase whole = new ProjectGenerator(random).project("number " + number);
    return number % 4 == 3 ? new ProjectMutation(random).of(whole) : whole;
  }

  private void one(long seed, int number) throws IOException, InterruptedException {
    ComposeCase project = project(seed, number);
    Path place = folder.resolve(Integer.toString(number)).resolve("case");
    Answers answers = ask(project, place);
    if (answers.peer().equals(ComposeCase.REJECTED)) {
      rejected.incrementAndGet();
    }
    if (!answers.equal()) {
      boolean small = differences.size() < SHOWN;
      ComposeCase shown =
          small ? new Shrinker(one -> !ask(one, place).equal()).shrink(project) : project;
      differences.add(
          String.format(
              "number %d of seed %d:%n%s%s", number, seed, text(shown), ask(shown, place).text()));
    }
  }

  private record Answers(String peer, String own) {
    boolean equal() {
      return peer.equals(own);
    }

    String text() {
      List<String> left = new ArrayList<>(peer.lines().toList());
      List<String> right = new ArrayList<>(own.lines().toList());
      List<String> both = List.copyOf(left);
      left.removeAll(List.copyOf(right));
      right.removeAll(both);
      return "reference only: " + left + "\nPaws only: " + right + "\n";
    }
  }

  private Answers ask(ComposeCase project, Path place) throws IOException, InterruptedException {
    project.write(place);
    try {
      return new Answers(
          CaseSuite.canonical(peer.answer(project, place)),
          CaseSuite.canonical(
              OwnAnswer.json(OwnAnswer.load(project, place, peer.version()), place)));
    } finally {
      remove(place);
    }
  }

  /** The project as a case of the suite is written. */
  private static String text(ComposeCase project) {
    StringBuilder text = new StringBuilder("### ").append(project.name()).append('\n');
    if (!project.arguments().isEmpty()) {
      text.append("args: ").append(String.join(" ", project.arguments())).append('\n');
    }
    project.environment().forEach((key, value) -> text.append("env: " + key + "=" + value + "\n"));
    project.files().forEach((name, body) -> text.append("=== " + name + "\n" + body));
    return text.append('\n').toString();
  }

  private static void remove(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * {@code SEED COUNT FOLDER}: a long run outside of the build, in steps of 1,000 projects, each
   * with the next seed.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    long seed = Long.parseLong(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    for (int done = 0; done < count; done += STEP, seed++) {
      Outcome outcome =
          new GeneratedProjects(PeerCompose.find().orElseThrow(), Path.of(arguments[2]))
              .compare(seed, Math.min(STEP, count - done));
      outcome.differences().forEach(System.out::println);
      System.out.printf(
          "seed %d: %d projects, %d rejected, %d differences%n",
          seed, outcome.projects(), outcome.rejected(), outcome.differences().size());
    }
  }
}
