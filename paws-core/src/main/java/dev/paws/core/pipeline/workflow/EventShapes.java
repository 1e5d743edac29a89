package dev.paws.core.pipeline.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

/** What can stand under {@code on}. */
final class EventShapes {
  /** The events that take nothing but types of activity, with those types. */
  private static final Map<String, String> ACTIVITIES =
      Map.ofEntries(
          Map.entry("branch_protection_rule", "created edited deleted"),
          Map.entry("check_run", "completed created rerequested requested_action"),
          Map.entry("check_suite", "completed"),
          Map.entry(
              "discussion",
              "created edited deleted transferred pinned unpinned labeled unlabeled locked"
                  + " unlocked category_changed answered unanswered"),
          Map.entry("discussion_comment", "created edited deleted"),
          Map.entry("issue_comment", "created edited deleted"),
          Map.entry("pull_request_comment", "created edited deleted"),
          Map.entry(
              "issues",
              "opened edited deleted transferred pinned unpinned closed reopened assigned"
                  + " unassigned labeled unlabeled locked unlocked milestoned demilestoned"
                  + " field_added field_removed typed untyped"),
          Map.entry("label", "created edited deleted"),
          Map.entry("milestone", "created closed opened edited deleted"),
          Map.entry("project", "created closed reopened edited deleted"),
          Map.entry("project_card", "created moved converted edited deleted"),
          Map.entry("project_column", "created updated moved deleted"),
          Map.entry("pull_request_review", "submitted edited dismissed"),
          Map.entry("pull_request_review_comment", "created edited deleted"),
          Map.entry("registry_package", "published updated"),
          Map.entry("release", "published unpublished created edited deleted prereleased released"),
          Map.entry("watch", "started"));

  private static final String PULL_REQUEST =
      "assigned unassigned labeled unlabeled opened edited closed reopened synchronize"
          + " converted_to_draft locked unlocked enqueued dequeued milestoned demilestoned"
          + " ready_for_review review_requested review_request_removed auto_merge_enabled"
          + " auto_merge_disabled stacked";

  private static final Shape PATTERNS = Shape.TEXTS;

  private EventShapes() {}

  static Shape on() {
    Shape.Keys events = Shape.keys();
    Map<String, Shape> all = all();
    for (Map.Entry<String, Shape> event : all.entrySet()) {
      events = events.key(event.getKey(), event.getValue());
    }
    Shape name = Shape.one(all.keySet().toArray(String[]::new));
    return Shape.either(name, Shape.list(name), events.shape());
  }

  private static Map<String, Shape> all() {
    Map<String, Shape> all = new LinkedHashMap<>();
    all.put("push", Shape.either(Shape.NOTHING, filters(true, Shape.keys()).shape()));
    for (String name : new String[] {"pull_request", "pull_request_target"}) {
      Shape.Keys keys = filters(false, Shape.keys()).key("types", types(PULL_REQUEST));
      all.put(name, Shape.either(Shape.NOTHING, keys.shape()));
    }
    all.put("workflow_dispatch", Shape.either(Shape.NOTHING, dispatch()));
    all.put("workflow_call", Shape.either(Shape.NOTHING, call()));
    all.put(
        "schedule",
        Shape.list(
            Shape.keys().must("cron", Shape.NON_EMPTY).key("timezone", Shape.NON_EMPTY).shape()));
    for (String name :
        "create delete deployment deployment_status fork gollum page_build public status"
            .split(" ", -1)) {
      all.put(name, Shape.NOTHING);
    }
    ACTIVITIES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                all.put(
                    entry.getKey(),
                    Shape.either(
                        Shape.NOTHING,
                        Shape.keys().key("types", types(entry.getValue())).shape())));
    all.put(
        "image_version",
        Shape.either(
            Shape.NOTHING,
            Shape.keys()
                .key("types", types("created ready deleted"))
                .key("names", PATTERNS)
                .key("versions", PATTERNS)
                .shape()));
    all.put(
        "merge_group",
        Shape.either(
            Shape.NOTHING,
            Shape.keys()
                .key("types", types("checks_requested"))
                .key("branches", PATTERNS)
                .key("branches-ignore", PATTERNS)
                .shape()));
    all.put(
        "repository_dispatch",
        Shape.either(Shape.NOTHING, Shape.keys().key("types", Shape.TEXTS).shape()));
    all.put(
        "workflow_run",
        Shape.either(
            Shape.NOTHING,
            Shape.keys()
                .key("types", types("requested completed in_progress"))
                .key("workflows", Shape.TEXTS)
                .key("branches", PATTERNS)
                .key("branches-ignore", PATTERNS)
                .shape()));
    return all;
  }

  private static Shape.Keys filters(boolean tags, Shape.Keys keys) {
    Shape.Keys all = keys.key("branches", PATTERNS).key("branches-ignore", PATTERNS);
    all = tags ? all.key("tags", PATTERNS).key("tags-ignore", PATTERNS) : all;
    return all.key("paths", PATTERNS).key("paths-ignore", PATTERNS);
  }

  private static Shape types(String words) {
    Shape one = Shape.one(words.split(" "));
    return Shape.either(one, Shape.list(one));
  }

  private static Shape dispatch() {
    Shape input =
        Shape.keys()
            .key("description", Shape.TEXT)
            .key("deprecationMessage", Shape.TEXT)
            .key("type", Shape.one("string", "boolean", "number", "environment", "choice"))
            .key("required", Shape.BOOLEAN)
            .key("default", Shape.SCALAR)
            .key("options", Shape.list(Shape.TEXT))
            .shape();
    return Shape.keys().key("inputs", orNothing(Shape.map(orNothing(input)))).shape();
  }

  private static Shape call() {
    Shape input =
        Shape.keys()
            .key("description", Shape.TEXT)
            .key("deprecationMessage", Shape.TEXT)
            .must("type", Shape.one("string", "boolean", "number"))
            .key("required", Shape.BOOLEAN)
            .key("default", Shape.SCALAR.in(Place.RUN_NAME))
            .shape();
    Shape secret =
        Shape.keys().key("description", Shape.TEXT).key("required", Shape.BOOLEAN).shape();
    Shape output =
        Shape.keys()
            .key("description", Shape.TEXT)
            .must("value", Shape.TEXT.in(Place.CALL_OUTPUT))
            .shape();
    return Shape.keys()
        .key("inputs", orNothing(Shape.map(input)))
        .key("secrets", orNothing(Shape.map(orNothing(secret))))
        .key("outputs", orNothing(Shape.map(output)))
        .shape();
  }

  private static Shape orNothing(Shape shape) {
    return Shape.either(Shape.NOTHING, shape);
  }
}
