import dev.paws.core.workflow.SessionDocument;
import dev.paws.core.workflow.WorkflowEvent;
import dev.paws.core.workflow.WorkflowEvent.Kind;
import dev.paws.core.workflow.WorkflowSession;
import dev.paws.files.DiskSession;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Records transitions in a session, is killed with SIGKILL meanwhile, and counts what is missing.
 *
 * <p>{@code work FOLDER} counts restarts in the session until it is killed, and prints a line for
 * each that is acknowledged. {@code kill FOLDER} starts two of these, kills both at a random
 * moment, and checks that the file can be read and counts no less than what was acknowledged, and
 * at most one more for each process.
 */
final class SessionKills {
  private SessionKills() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    if (arguments[0].equals("work")) {
      work(folder);
    } else {
      kill(folder);
    }
  }

  private static DiskSession session(Path folder) {
    return new DiskSession(folder, folder.resolve("locks"), "ryan");
  }

  private static void work(Path folder) throws Exception {
    DiskSession session = session(folder);
    AtomicLong ids = new AtomicLong(ProcessHandle.current().pid() << 32);
    while (true) {
      session.update(
          text -> {
            try {
              Instant now = Instant.now();
              SessionDocument document =
                  text.isPresent()
                      ? SessionDocument.read(text.get(), session.file())
                      : SessionDocument.of(WorkflowSession.begin("shop", "ryan", now));
              WorkflowSession after = document.session();
              for (Kind kind : List.of(Kind.READY, Kind.STOPPED, Kind.RESTARTED)) {
                after =
                    after.after(
                        new WorkflowEvent(kind, now, "", "mvn"),
                        at -> Long.toHexString(ids.incrementAndGet()));
              }
              return java.util.Optional.of(document.with(after).text());
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          });
      System.out.println("acknowledged");
      System.out.flush();
    }
  }

  private static void kill(Path folder) throws Exception {
    int before = restarts(folder);
    List<Process> workers = new ArrayList<>();
    for (int n = 0; n < 2; n++) {
      workers.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "SessionKills",
                  "work",
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    }
    // The first line shows that the worker is at it.
    List<BufferedReader> outputs = new ArrayList<>();
    for (Process worker : workers) {
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8));
      output.readLine();
      outputs.add(output);
    }
    Thread.sleep(new Random().nextInt(400));
    // Process.destroyForcibly would close the outputs, which are read afterwards.
    workers.forEach(worker -> worker.toHandle().destroyForcibly());
    int acknowledged = workers.size();
    for (BufferedReader output : outputs) {
      while (output.readLine() != null) {
        acknowledged++;
      }
    }
    for (Process worker : workers) {
      worker.waitFor();
    }
    int counted = restarts(folder) - before;
    // A worker counts one for its restart, and one for each start after a stop.
    int least = acknowledged;
    if (counted < least) {
      throw new IllegalStateException(counted + " counted, " + acknowledged + " acknowledged");
    }
    System.out.println(acknowledged + " acknowledged, " + counted + " restarts counted");
  }

  /** Fails if the file cannot be read. */
  private static int restarts(Path folder) throws Exception {
    DiskSession session = session(folder);
    java.util.Optional<String> text = session.read();
    return text.isEmpty()
        ? 0
        : SessionDocument.read(text.get(), session.file())
            .session()
            .state()
            .metadata()
            .totalRestarts();
  }
}
