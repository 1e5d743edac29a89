package dev.paws.core.run.health;

import dev.paws.core.cluster.Answer;
import dev.paws.core.cluster.ClusterKind;
import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.NodeAnswers;
import dev.paws.core.cluster.Question;
import dev.paws.core.cluster.kind.ClusterKinds;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.message.HealthPhrase;
import dev.paws.core.probe.ContainerClient;
import dev.paws.core.probe.EndpointRequest;
import dev.paws.core.probe.EndpointRule;
import dev.paws.core.probe.HttpReply;
import dev.paws.core.probe.HttpReply.Answered;
import dev.paws.core.probe.HttpReply.Failed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the members of clusters, all at the same time, and has their answers judged. */
final class ClusterProbes {
  private final Engine engine;
  private final HealthRequest request;
  private final ProbePool pool;
  private final EndpointRequests endpoints;
  private final EngineEnd engineEnd;
  private final Map<ClusterKind, List<Member>> members = new LinkedHashMap<>();

  private record Member(Subject subject, ClusterNode node, Map<String, Answer> answers) {}

  ClusterProbes(
      Engine engine,
      HealthRequest request,
      ProbePool pool,
      EndpointRequests endpoints,
      EngineEnd engineEnd) {
    this.engine = engine;
    this.request = request;
    this.pool = pool;
    this.endpoints = endpoints;
    this.engineEnd = engineEnd;
  }

  /** Returns whether it ended as it should, such as what prepares a server: it is no member. */
  private static boolean hasDoneItsWork(Subject subject) {
    return subject.problem().isEmpty()
        && subject.container().filter(it -> it.state().isRunning()).isEmpty();
  }

  /** Adds the first questions to the pool. */
  void add(List<Subject> subjects) {
    List<Member> left = new ArrayList<>();
    for (Subject subject : subjects) {
      if (hasDoneItsWork(subject)) {
        continue;
      }
      left.add(new Member(subject, subject.node(), new HashMap<>()));
    }
    for (ClusterKind kind : ClusterKinds.all()) {
      List<Member> own = left.stream().filter(it -> kind.owns(it.node())).toList();
      left.removeAll(own);
      members.put(kind, own);
    }
    members
        .values()
        .removeIf(
            list -> list.stream().noneMatch(it -> request.isSelected(it.subject().service())));
    members.forEach(
        (kind, list) -> {
          List<ClusterNode> there =
              list.stream().map(Member::node).filter(it -> it.absent().isEmpty()).toList();
          for (Member member : list) {
            if (member.node().absent().isEmpty()) {
              kind.questions(member.node(), there).forEach(it -> ask(kind, member, it, true));
            }
          }
        });
  }

  /** Returns the state of each cluster that has a selected member. */
  List<ClusterState> states() {
    List<ClusterState> states = new ArrayList<>();
    members.forEach(
        (kind, list) ->
            states.addAll(
                kind.judge(
                    list.stream().map(it -> new NodeAnswers(it.node(), it.answers())).toList())));
    return states.stream()
        .filter(state -> state.services().stream().anyMatch(request::isSelected))
        .toList();
  }

  private void ask(ClusterKind kind, Member member, Question question, boolean first) {
    ObservedContainer container = member.subject().container().orElseThrow();
    pool.add(
        question.timeout().plusSeconds(1),
        () -> {
          try {
            return answer(member, container, question);
          } catch (EngineException e) {
            return Answer.none(HealthPhrase.ENGINE_SAYS.text(engineEnd.noted(e)));
          }
        },
        answer -> {
          member.answers().put(question.key(), answer);
          if (first) {
            kind.followUps(member.node(), member.answers()).stream()
                .filter(it -> !member.answers().containsKey(it.key()))
                .forEach(it -> ask(kind, member, it, false));
          }
        },
        () ->
            member
                .answers()
                .put(
                    question.key(),
                    Answer.none(HealthPhrase.CALL_HANGS.text(question.timeout().toSeconds()))));
  }

  private Answer answer(Member member, ObservedContainer container, Question question) {
    if (question instanceof Question.Rest rest) {
      HttpReply reply =
          endpoints.send(member.subject(), container, rest.url(), rest.basicAuth(), rest.timeout());
      return reply instanceof Answered answered
          ? new Answer(true, answered.status(), answered.body())
          : Answer.none(text((Failed) reply, rest));
    }
    Question.Command command = (Question.Command) question;
    for (List<String> line : command.commands()) {
      ExecSpec spec =
          new ExecSpec(line, command.environment(), command.user(), Optional.empty(), false);
      Optional<ExecResult> result = run(container, spec, command);
      if (result.isPresent()) {
        return answer(result.get(), command);
      }
    }
    return Answer.none(HealthPhrase.NOT_THERE.text(command.commands().get(0).get(0)));
  }

  private Optional<ExecResult> run(
      ObservedContainer container, ExecSpec spec, Question.Command command) {
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

  private static String text(Failed failed, Question.Rest rest) {
    return HealthPhrase.ENDPOINT.text(
        "GET", rest.url(), EndpointRule.text(failed, (int) rest.timeout().toMillis()));
  }
}
