import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.apache.maven.cli.MavenCli;

/**
 * Several Maven builds in one process that stays, as a daemon has them. Does what a file says, line by line: {@code build NAME
 * FOLDER ARGUMENTS}, {@code until TEXT} (comes out), {@code interrupt NAME}, {@code wait NAME}. Arguments: the file, and what each
 * build is given too.
 */
final class Daemon {
  private static final Map<String, FutureTask<Integer>> BUILDS = new HashMap<>();
  private static final Map<String, Thread> THREADS = new HashMap<>();

  public static void main(String[] args) throws Exception {
    Watched watched = new Watched(System.out);
    PrintStream out = new PrintStream(watched, true, StandardCharsets.UTF_8);
    System.setOut(out);
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "build" -> build(words, args, out);
        case "until" -> watched.await(line.substring("until ".length()));
        case "interrupt" -> THREADS.get(words[1]).interrupt();
        case "wait" -> out.println("build " + words[1] + " ended with " + BUILDS.get(words[1]).get());
        default -> throw new IllegalArgumentException(line);
      }
    }
    out.println("the daemon ends");
  }

  private static void build(String[] words, String[] args, PrintStream out) {
    String folder = words[2];
    List<String> all = new java.util.ArrayList<>(List.of(args).subList(1, args.length));
    all.addAll(List.of(words).subList(3, words.length));
    FutureTask<Integer> build =
        new FutureTask<>(() -> new MavenCli().doMain(all.toArray(new String[0]), folder, out, out));
    Thread thread = new Thread(build, "build " + words[1]);
    BUILDS.put(words[1], build);
    THREADS.put(words[1], thread);
    thread.start();
  }

  /** Passes on what comes out, and knows it. */
  private static final class Watched extends OutputStream {
    private final OutputStream next;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    Watched(OutputStream next) {
      this.next = next;
    }

    @Override
    public synchronized void write(int b) throws IOException {
      seen.write(b);
      next.write(b);
      if (b == '\n') {
        notifyAll();
      }
    }

    @Override
    public void flush() throws IOException {
      next.flush();
    }

    synchronized void await(String text) throws InterruptedException {
      while (!seen.toString(StandardCharsets.UTF_8).contains(text)) {
        wait();
      }
    }
  }
}
