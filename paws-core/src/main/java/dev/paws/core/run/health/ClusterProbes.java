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
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.message.HealthPhrase;
import dev.paws.core.message.SimulatePhrase;
import dev.paws.core.probe.EndpointRule;
import dev.paws.core.probe.HttpReply;
import dev.paws.core.probe.HttpReply.Answered;
import dev.paws.core.probe.HttpReply.Failed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
      left.add(new Member(subject, node(subject), new HashMap<>()));
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

  /** A member that nobody reaches is not asked, no matter what it would say about itself. */
  private ClusterNode node(Subject subject) {
    ClusterNode node = subject.node();
    return request.unreachable().contains(node.container()) && node.absent().isEmpty()
        ? node.without(SimulatePhrase.CUT_OFF.text())
        : node;
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
    return MemberCommands.ask(engine, container, (Question.Command) question);
  }

  private static String text(Failed failed, Question.Rest rest) {
    return HealthPhrase.ENDPOINT.text(
        "GET", rest.url(), EndpointRule.text(failed, (int) rest.timeout().toMillis()));
  }
}
