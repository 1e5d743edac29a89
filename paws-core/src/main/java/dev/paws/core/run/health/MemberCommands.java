package dev.paws.core.run.health;

import dev.paws.core.cluster.Answer;
import dev.paws.core.cluster.Question;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.message.HealthPhrase;
import dev.paws.core.probe.ContainerClient;
import dev.paws.core.probe.EndpointRequest;
import java.util.List;
import java.util.Optional;

/** Asks members of clusters by commands in their containers. */
public final class MemberCommands {
  private MemberCommands() {}

  /**
   * Returns the answer of a member, or why there is none.
   *
   * @throws EngineException if the engine fails or refuses
   */
  public static Answer ask(Engine engine, ObservedContainer container, Question.Command command) {
    for (List<String> line : command.commands()) {
      ExecSpec spec =
          new ExecSpec(line, command.environment(), command.user(), Optional.empty(), false);
      Optional<ExecResult> result = run(engine, container, spec, command);
      if (result.isPresent()) {
        return answer(result.get(), command);
      }
    }
    return Answer.none(HealthPhrase.NOT_THERE.text(command.commands().get(0).get(0)));
  }

  /** Returns the result; empty if the program is not in the container. */
  private static Optional<ExecResult> run(
      Engine engine, ObservedContainer container, ExecSpec spec, Question.Command command) {
    try {
      ExecResult result =
          engine.exec(container.id(), spec, command.timeout(), EndpointRequest.MOST_BODY);
      return Optional.of(result).filter(it -> !ContainerClient.isMissing(it));
    } catch (EngineException e) {
      if (EndpointSender.isMissing(e.failure())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Answer answer(ExecResult result, Question.Command command) {
    if (result.timedOut()) {
      return Answer.none(HealthPhrase.NO_ANSWER.text(command.timeout().toMillis()));
    }
    return new Answer(result.exitCode() == 0, result.exitCode(), result.output());
  }
}
