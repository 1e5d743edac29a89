package dev.paws.core.run.health;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.probe.ContainerClient;
import dev.paws.core.probe.EndpointClient;
import dev.paws.core.probe.EndpointRequest;
import dev.paws.core.probe.EndpointRoute;
import dev.paws.core.probe.HttpReply;
import dev.paws.core.probe.HttpReply.Failed;
import dev.paws.core.probe.HttpReply.Fault;
import java.util.Optional;

/**
 * Sends requests on their way: from this process, by a client in the container, or by one in a
 * helper container that shares the container's network and is removed at once. Blocks; not for the
 * coordinator's thread.
 */
final class EndpointSender {
  private final Engine engine;
  private final EndpointClient client;
  private final HelperContainers helpers;

  EndpointSender(Engine engine, EndpointClient client, HelperContainers helpers) {
    this.engine = engine;
    this.client = client;
    this.helpers = helpers;
  }

  /**
   * Returns the reply.
   *
   * @throws EngineException if the engine is gone, or hangs
   */
  HttpReply send(EndpointRoute route, EndpointRequest request, ObservedContainer container) {
    EndpointRequest there = request.to(route.url());
    if (!route.inside()) {
      return client.send(there);
    }
    for (ContainerClient inside : ContainerClient.values()) {
      Optional<ExecSpec> command = inside.command(there);
      if (command.isPresent()) {
        Optional<ExecResult> result = run(container, command.get(), there);
        if (result.isPresent()) {
          return inside.reply(result.get());
        }
      }
    }
    return helpers.send(there, container).orElse(new Failed(Fault.NO_WAY, ""));
  }

  /** Returns the result; empty if the client is not in the container. */
  private Optional<ExecResult> run(
      ObservedContainer container, ExecSpec command, EndpointRequest request) {
    return exec(engine, container.id(), command, request);
  }

  /** Returns the result of a client's command; empty if the client is not in the container. */
  static Optional<ExecResult> exec(
      Engine engine, String container, ExecSpec command, EndpointRequest request) {
    try {
      ExecResult result =
          engine.exec(
              container,
              command,
              request.timeout().plusMillis(500), // the client's own timeout has the better words
              EndpointRequest.MOST_BODY);
      return Optional.of(result).filter(it -> !ContainerClient.isMissing(it));
    } catch (EngineException e) {
      if (isMissing(e.failure())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Some engines refuse to start a command whose program is not there, instead of a code. */
  static boolean isMissing(EngineFailure failure) {
    String text = failure.text();
    return failure instanceof EngineFailure.Rejected
        && (text.contains("executable file not found") || text.contains("no such file"));
  }
}
