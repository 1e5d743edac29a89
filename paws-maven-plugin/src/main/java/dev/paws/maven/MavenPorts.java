package dev.paws.maven;

import dev.paws.core.app.WatchMachine;
import dev.paws.core.app.port.LocalMachine;
import dev.paws.core.app.port.PipelineMachine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.file.FileAccess;
import dev.paws.core.parity.source.kubernetes.ClusterReader;
import dev.paws.core.parity.source.kubernetes.KubernetesAccess;
import dev.paws.docker.EngineOpener;
import dev.paws.docker.build.BuildPatterns;
import dev.paws.files.DiskDrills;
import dev.paws.files.DiskResults;
import dev.paws.files.DiskSession;
import dev.paws.host.LocalHost;
import dev.paws.host.OwnContainer;
import dev.paws.host.ProcessVariables;
import dev.paws.host.SocketConnector;
import dev.paws.http.HttpEndpointClient;
import dev.paws.manifest.LocalManifestPrograms;
import dev.paws.pipeline.DiskJobFiles;
import dev.paws.pipeline.GitSourceTree;
import dev.paws.pipeline.JobTimers;
import dev.paws.pipeline.LocalProcesses;
import dev.paws.provider.LocalProviders;
import dev.paws.runtime.JvmRuntime;
import dev.paws.store.DiskHistory;
import dev.paws.store.HistorySettings;
import dev.paws.watch.DiskWatching;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ServiceLoader;

/** Puts together the ports of the use cases in a build. */
final class MavenPorts {
  private MavenPorts() {}

  /**
   * Settings of locks.
   *
   * @param folder the folder for locks
   * @param patience how long to wait for a lock
   */
  record Locks(Path folder, Duration patience) {}

  /**
   * Returns the ports of a build.
   *
   * @param json whether standard output is reserved for a JSON result
   * @param history where history is kept
   */
  static Ports of(
      Build build, MavenConsole console, boolean json, Locks locks, HistorySettings history) {
    return new Ports(
        console,
        new MavenDisplays(console, build.terminal(), json, build.streams().out()),
        new EngineOpener(),
        FileAccess.disk(),
        new DiskResults(),
        new DiskHistory(history),
        new DiskSession(build.folder(), locks.folder(), System.getProperty("user.name", "")),
        new DiskDrills(build.folder(), locks.folder()),
        new BuildClaims(build, console, locks.folder(), locks.patience()),
        new LocalMachine(
            new LocalHost(System.getProperty("os.name", "")),
            new OwnContainer(Path.of("/")),
            new SocketConnector(),
            new LocalProviders(Path.of(System.getProperty("user.home", ""))),
            new KubernetesAccess(
                new LocalManifestPrograms(ProcessVariables.all()),
                () ->
                    ServiceLoader.load(ClusterReader.class, MavenPorts.class.getClassLoader())
                        .findFirst())),
        new JvmRuntime(),
        new HttpEndpointClient());
  }

  /** Returns what watching files needs of this machine. */
  static WatchMachine watching() {
    return new WatchMachine(new DiskWatching(), new BuildPatterns());
  }

  /** Returns what the pipeline needs of this machine. */
  static PipelineMachine pipeline(Build build) {
    String system = System.getProperty("os.name", "");
    return new PipelineMachine(
        new LocalProcesses(),
        new DiskJobFiles(),
        GitSourceTree.around(build.folder()),
        new JobTimers(),
        ProcessVariables.all(),
        system.startsWith("Mac") ? "macOS" : system.startsWith("Win") ? "Windows" : "Linux",
        System.getProperty("os.arch", "").equals("aarch64") ? "ARM64" : "X64",
        Runtime.getRuntime().availableProcessors());
  }
}
