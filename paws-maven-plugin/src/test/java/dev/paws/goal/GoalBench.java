package dev.paws.goal;

import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.execute.ForceStop;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.Owner;
import dev.paws.core.reconcile.UpOptions;
import dev.paws.core.secret.SecretValues;
import dev.paws.host.LocalHost;
import dev.paws.terminal.Displays;
import dev.paws.terminal.TerminalFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs goals in a folder, without Maven, and keeps what they say. */
final class GoalBench {
  private static final TerminalFacts NO_TERMINAL =
      new TerminalFacts(false, false, false, false, Optional.empty(), Map.of());

  final Path folder;

  /** What was said for people, and to whoever debugs. */
  final List<String> said = new ArrayList<>();

  /** What went to standard output. */
  final List<String> results = new ArrayList<>();

  CommonSettings.Format format = CommonSettings.Format.TEXT;
  Optional<Path> outputFile = Optional.empty();
  List<String> formats = List.of();
  Optional<Severity> failOn = Optional.of(Severity.INFO);
  List<Path> composeFiles = List.of();

  private final SecretRegistry hidden = new SecretRegistry();

  GoalBench(Path folder) {
    this.folder = folder;
  }

  /** Writes a file below the folder. */
  Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("x").getParent());
    return Files.writeString(file, text);
  }

  CommonSettings common(Optional<String> dockerHost) {
    return new CommonSettings(
        new ComposeOptions(
            folder,
            composeFiles,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of("PATH", String.valueOf(System.getenv("PATH")))),
        dockerHost.or(() -> Optional.ofNullable(System.getenv("DOCKER_HOST"))),
        Optional.empty(),
        folder,
        "local",
        outputFile,
        format,
        folder.resolve("target/paws"),
        Optional.empty(),
        folder.resolve("locks"),
        Duration.ZERO);
  }

  void up(Optional<String> dockerHost) {
    CommonSettings common = common(dockerHost);
    new UpGoal(goals())
        .run(
            new UpSettings(
                common,
                List.of(),
                false,
                ImagePlanner.Build.MISSING,
                UpOptions.Recreate.CHANGED,
                UpSettings.Ports.DECLARED,
                Duration.ofMinutes(2),
                Duration.ZERO,
                false,
                false,
                true,
                false,
                false,
                Map.of(),
                false,
                "0",
                Optional.empty()),
            down(common),
            environment -> UpGoal.Known.NOTHING);
  }

  void down(Optional<String> dockerHost) {
    new DownGoal(goals()).run(down(common(dockerHost)));
  }

  private static DownSettings down(CommonSettings common) {
    return new DownSettings(
        common, true, true, Optional.of(Duration.ZERO), Duration.ofMinutes(2), true, false);
  }

  void diff(Optional<String> target, ComparisonMode... modes) {
    diff(false, target, modes);
  }

  void diff(boolean writeBaseline, Optional<String> target, ComparisonMode... modes) {
    DiffSettings settings =
        new DiffSettings(
            common(Optional.empty()),
            target,
            modes.length == 0 ? EnumSet.allOf(ComparisonMode.class) : Set.of(modes),
            modes.length > 0,
            failOn,
            List.of(),
            formats,
            writeBaseline);
    Goals goals = goals();
    new DiffGoal(goals, "paws 0", new DiffPublisher(goals.console(), false, folder)).run(settings);
  }

  void fix(Optional<String> target) {
    new FixGoal(goals(), "paws 0").run(new FixSettings(common(Optional.empty()), target, false));
  }

  void snapshot() {
    new SnapshotGoal(goals()).run(common(Optional.empty()));
  }

  /** All that was said, as one text. */
  String text() {
    return String.join("\n", said);
  }

  Goals goals() {
    Console console = new Recording();
    return new Goals(
        console,
        () -> Displays.open(NO_TERMINAL, true, System.out, console::info),
        rows -> List.of(),
        new LocalHost(System.getProperty("os.name", "")),
        new Alone(),
        new ForceStop());
  }

  private final class Recording implements Console {
    @Override
    public void debug(String text) {
      said.add(hidden().inText(text));
    }

    @Override
    public void info(String text) {
      debug(text);
    }

    @Override
    public void warn(String text) {
      debug(text);
    }

    @Override
    public void error(String text) {
      debug(text);
    }

    @Override
    public void result(String json) {
      results.add(json);
    }

    @Override
    public void hide(SecretValues secrets) {
      hidden.add(secrets);
    }

    @Override
    public SecretValues hidden() {
      return hidden.values();
    }
  }

  /** Claims where there is nobody else. */
  private static final class Alone implements Claims {
    @Override
    public String build() {
      return "bench";
    }

    @Override
    public Owner.Life life(Owner owner) {
      return Owner.Life.ENDED;
    }

    @Override
    public Claims impatient() {
      return this;
    }

    @Override
    public Claim claim(EngineInfo engine, String project, String goal) {
      return new Claim() {
        @Override
        public boolean isShared() {
          return false;
        }

        @Override
        public void keep(Runnable takeDown) {}

        @Override
        public Optional<String> leave() {
          return Optional.empty();
        }

        @Override
        public void drop() {}

        @Override
        public void close() {}
      };
    }
  }
}
