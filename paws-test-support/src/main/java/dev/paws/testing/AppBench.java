package dev.paws.testing;

import dev.paws.core.app.Diff;
import dev.paws.core.app.DiffPublisher;
import dev.paws.core.app.DiffSettings;
import dev.paws.core.app.Down;
import dev.paws.core.app.DownSettings;
import dev.paws.core.app.EnvironmentPublisher;
import dev.paws.core.app.ExportSettings;
import dev.paws.core.app.Fix;
import dev.paws.core.app.FixSettings;
import dev.paws.core.app.Snapshot;
import dev.paws.core.app.Up;
import dev.paws.core.app.UpSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.EngineChoice;
import dev.paws.core.app.port.EngineTransport;
import dev.paws.core.app.port.Engines;
import dev.paws.core.app.port.HistoryArchive;
import dev.paws.core.app.port.LocalMachine;
import dev.paws.core.app.port.Output;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ProcessContainer;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.app.port.SessionStore;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.execute.Connector;
import dev.paws.core.file.FileAccess;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.source.kubernetes.KubernetesAccess;
import dev.paws.core.preflight.HostProbe;
import dev.paws.core.probe.EndpointClient;
import dev.paws.core.probe.HttpReply.Failed;
import dev.paws.core.probe.HttpReply.Fault;
import dev.paws.core.provider.ProviderPrograms;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.UpOptions;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.SimEngines;
import dev.paws.core.sim.SimHost;
import dev.paws.core.sim.SimProviders;
import dev.paws.core.sim.SimRuntime;
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

/** Runs use cases in a folder and records their output. */
public final class AppBench {
  public final Path folder;

  /** The messages to the user, including debug output. */
  public final List<String> said = new ArrayList<>();

  /** What went to standard output. */
  public final List<String> results = new ArrayList<>();

  public final TestClaims claims = new TestClaims();
  public final RecordingConsole console = new RecordingConsole(said, results);

  public Output.Format format = Output.Format.TEXT;
  public Optional<Path> outputFile = Optional.empty();
  public List<String> formats = List.of();

  /** The environment that {@code diff} compares; empty: the local one. */
  public Optional<String> diffSource = Optional.empty();

  public Optional<Severity> failOn = Optional.of(Severity.INFO);
  public List<Path> composeFiles = List.of();

  /** Answers the requests to endpoints; by default nothing listens. */
  public EndpointClient endpoints = request -> new Failed(Fault.REFUSED, "");

  /** What went to the history, unless a test sets another one. */
  public final RememberedEntries remembered = new RememberedEntries();

  /** Whether {@link #diff} is bound to a phase. */
  public boolean inBuild;

  public Map<String, String> environment = Map.of();

  /** The session's file. */
  public SessionStore sessions = SessionStore.NONE;

  /** The file of open drills. */
  public final TestDrills drills = new TestDrills();

  /** What is remembered. */
  public HistoryArchive history = remembered;

  private final Outside outside;

  /**
   * The world outside the core.
   *
   * @param container the container in which the tests run
   * @param providers programs of provider services
   */
  public record Outside(
      Engines engines,
      ProcessRuntime runtime,
      HostProbe host,
      ProcessContainer container,
      Connector connector,
      ProviderPrograms providers) {
    /** Creates surroundings without programs of provider services. */
    public Outside(
        Engines engines,
        ProcessRuntime runtime,
        HostProbe host,
        ProcessContainer container,
        Connector connector) {
      this(engines, runtime, host, container, connector, new SimProviders());
    }

    /** Returns a simulated machine. */
    public static Outside of(Sim sim) {
      return new Outside(
          new SimEngines(sim.engine),
          new SimRuntime(sim.bench),
          new SimHost(),
          new NoContainer(),
          sim.connector,
          new SimProviders());
    }

    /** Returns this machine with programs of provider services. */
    public Outside with(ProviderPrograms others) {
      return new Outside(engines, runtime, host, container, connector, others);
    }
  }

  private record NoContainer() implements ProcessContainer {
    @Override
    public Optional<String> id() {
      return Optional.empty();
    }

    @Override
    public Optional<String> gateway() {
      return Optional.empty();
    }
  }

  /** Creates a bench for use cases that need no engine. */
  public AppBench(Path folder) {
    this(folder, Outside.of(new Sim()));
  }

  public AppBench(Path folder, Outside outside) {
    this.folder = folder;
    this.outside = outside;
  }

  /** Writes a file below the folder. */
  public Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("x").getParent());
    return Files.writeString(file, text);
  }

  /** Returns the common settings, for the engine at an address if there is one. */
  public CommonSettings common(Optional<String> dockerHost) {
    return new CommonSettings(
        new ComposeOptions(
            folder,
            composeFiles,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            environment),
        new EngineChoice(
            dockerHost, EngineTransport.SOCKETS, Optional.empty(), environment, folder),
        new Output("local", outputFile, format, folder.resolve("target/paws")),
        Optional.empty());
  }

  /** Brings the project up, as a person does. */
  public Up.Result up(Optional<String> dockerHost) {
    return up(upSettings(common(dockerHost)), EnvironmentPublisher.NOBODY);
  }

  /** Brings the project up. */
  public Up.Result up(UpSettings settings, EnvironmentPublisher publisher) {
    return new Up(ports(), publisher).run(settings, downSettings(settings.common()));
  }

  /** Returns the settings of a person. */
  public static UpSettings upSettings(CommonSettings common) {
    return upSettings(
        common, new UpSettings.Lifetime(false, false, true, false, false), Duration.ZERO);
  }

  /**
   * Returns settings of {@code up}.
   *
   * @param settle how long containers without a check must run
   */
  public static UpSettings upSettings(
      CommonSettings common, UpSettings.Lifetime lifetime, Duration settle) {
    return new UpSettings(
        common,
        new UpSettings.Selection(List.of(), false),
        new UpSettings.Creation(
            ImagePlanner.Build.MISSING,
            UpOptions.Recreate.CHANGED,
            UpSettings.Ports.DECLARED,
            false),
        new UpSettings.Limits(Duration.ofMinutes(2), settle),
        lifetime,
        new UpSettings.ForTests(ExportSettings.NONE, Optional.empty()),
        "0");
  }

  /** Takes the project down with its volumes, as a person does. */
  public void down(Optional<String> dockerHost) {
    new Down(ports()).run(downSettings(common(dockerHost)));
  }

  /** Returns the settings of a person who wants everything removed. */
  public static DownSettings downSettings(CommonSettings common) {
    return new DownSettings(
        common,
        new DownSettings.Removal(true, true),
        new DownSettings.Limits(Optional.of(Duration.ZERO), Duration.ofMinutes(2)),
        true,
        false);
  }

  public void diff(Optional<String> target, ComparisonMode... modes) {
    diff(false, target, modes);
  }

  public void diff(boolean writeBaseline, Optional<String> target, ComparisonMode... modes) {
    DiffSettings settings =
        new DiffSettings(
            common(Optional.empty()),
            diffSource,
            target,
            new DiffSettings.Modes(
                modes.length == 0 ? EnumSet.allOf(ComparisonMode.class) : Set.of(modes),
                modes.length > 0),
            new DiffSettings.Verdict(failOn, List.of()),
            formats,
            writeBaseline,
            inBuild,
            0);
    Ports ports = ports();
    new Diff(ports, "paws 0", new DiffPublisher(ports, false, folder)).run(settings);
  }

  public Fix.Result fix(Optional<String> target) {
    return new Fix(ports(), "paws 0").run(new FixSettings(common(Optional.empty()), target, false));
  }

  public Path snapshot() {
    return new Snapshot(ports()).run(common(Optional.empty()));
  }

  /** Returns all messages as one text. */
  public String text() {
    return String.join("\n", said);
  }

  public Ports ports() {
    return new Ports(
        console,
        new TestDisplays(),
        outside.engines(),
        FileAccess.disk(),
        new TestResults(),
        history,
        sessions,
        drills,
        claims,
        new LocalMachine(
            outside.host(),
            outside.container(),
            outside.connector(),
            outside.providers(),
            KubernetesAccess.NONE),
        outside.runtime(),
        endpoints);
  }
}
