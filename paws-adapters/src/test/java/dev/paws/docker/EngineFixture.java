package dev.paws.docker;

import com.sun.net.httpserver.HttpServer;
import dev.paws.core.app.port.EngineTransport;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.Observed;
import dev.paws.core.json.JsonObject;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import dev.paws.docker.api.Workers;
import dev.paws.docker.transport.SocketTransport;
import dev.paws.host.LocalHost;
import dev.paws.host.OwnContainer;
import dev.paws.host.SocketConnector;
import dev.paws.runtime.JvmRuntime;
import dev.paws.testing.AppBench;
import dev.paws.testing.SecondEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** An open engine and a project's name of its own, whose things are removed at the end. */
final class EngineFixture implements AutoCloseable {
  static final String IMAGE = SecondEngine.IMAGE;

  final Engine engine;
  final String project;

  EngineFixture() {
    this(DockerEngines.open(settings(Deadlines.DEFAULT)));
  }

  EngineFixture(EngineTransport transport) {
    this(DockerEngines.open(settings(Deadlines.DEFAULT, transport)));
  }

  EngineFixture(Engine engine) {
    this.engine = engine;
    byte[] random = new byte[4];
    RandomGenerator.getDefault().nextBytes(random);
    this.project = "docker-it-" + HexFormat.of().formatHex(random);
  }

  static EngineSettings settings(Deadlines deadlines) {
    return settings(
        deadlines,
        Boolean.getBoolean("paws.it.zerodep") ? EngineTransport.ZERODEP : EngineTransport.SOCKETS);
  }

  private static EngineSettings settings(Deadlines deadlines, EngineTransport transport) {
    return new EngineSettings(
        Optional.empty(),
        transport,
        System.getenv(),
        Path.of(System.getProperty("user.home")),
        deadlines,
        Machine.here());
  }

  /** Returns this machine with its engine, for use cases that run for real. */
  static AppBench.Outside outside() {
    return new AppBench.Outside(
        new EngineOpener(),
        new JvmRuntime(),
        new LocalHost(System.getProperty("os.name", "")),
        new OwnContainer(Path.of("/")),
        new SocketConnector());
  }

  /** Opens what a test makes answer at a port of this machine as an engine would. */
  static Engine answering(HttpServer server) {
    return DockerEngines.open(
        new EngineSettings(
            Optional.of("tcp://127.0.0.1:" + server.getAddress().getPort()),
            Map.of(),
            Path.of("/nowhere"),
            Deadlines.DEFAULT,
            Machine.here()));
  }

  Map<String, String> labels() {
    return Map.of(Observer.PROJECT_LABEL, project);
  }

  /** A container of the project. */
  Specs spec(String service) {
    Specs spec = new Specs();
    spec.name = name(service);
    spec.labels.putAll(labels());
    return spec;
  }

  String name(String thing) {
    return project + "-" + thing;
  }

  String started(Specs spec) {
    String id = engine.createContainer(spec.build());
    engine.start(id);
    return id;
  }

  /** A container's whole inspection, as the engine has it. */
  JsonObject inspection(String id) {
    String address = engine.info().address();
    SocketTransport transport = new SocketTransport(URI.create(address), Optional.empty());
    try (EngineApi api =
        new EngineApi(transport, new Workers(), address, Deadlines.DEFAULT.call())) {
      return api.send(Call.get("inspect container " + id, "/containers/" + id + "/json")).object();
    }
  }

  /** Waits until a container has ended. */
  void awaitExit(String id) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (engine.container(id).orElseThrow().state().isRunning()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the container still runs");
      }
    }
  }

  /** The first three parts of an IPv4 network that no network of the engine touches. */
  String freeNet() {
    RandomGenerator random = RandomGenerator.getDefault();
    while (true) {
      String net = "10." + (128 + random.nextInt(64)) + "." + random.nextInt(256);
      String wide = net.substring(0, net.lastIndexOf('.') + 1);
      boolean taken =
          engine.observeAll().networks().stream()
              .flatMap(network -> network.subnets().stream())
              .anyMatch(subnet -> subnet.startsWith(wide));
      if (!taken) {
        return net;
      }
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (engine) {
      Observed left = engine.observe(project);
      left.containers().forEach(container -> engine.removeContainer(container.id(), true));
      left.networks().forEach(network -> engine.removeNetwork(network.id()));
      left.volumes().forEach(volume -> engine.removeVolume(volume.name()));
    }
  }
}
