package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.port.SourceTree.Git;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The github context of a run on this machine.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context">github
 *     context</a>
 */
public final class GithubContext {
  private static final Pattern REMOTE =
      Pattern.compile(
          "(?:https?://(?:[^@/]*@)?|ssh://(?:[^@/]*@)?|[^@/]+@)([^/:]+)(?::\\d+)?[/:](.+?)/?");

  private final Git git;
  private final String folderName;
  private final String event;
  private final String user;

  /**
   * Creates the source of a context.
   *
   * @param git what is known of the working tree
   * @param folderName the name of its folder, for a tree without a remote
   * @param event the event's name
   * @param user the user's name if git knows none
   */
  public GithubContext(Git git, String folderName, String event, String user) {
    this.git = git;
    this.folderName = folderName;
    this.event = event;
    this.user = git.user().orElse(user);
  }

  /** The place of a run among others. */
  public record Run(String id, int number, int attempt) {}

  /**
   * Returns the context.
   *
   * @param payload the event's payload; empty: a plausible one is made
   */
  public Map<String, @Nullable Object> values(
      String workflow, String file, Run run, Optional<Map<String, @Nullable Object>> payload) {
    boolean pull = event.startsWith("pull_request");
    String branch = git.branch().orElse("");
    String ref = pull ? "refs/pull/1/merge" : branch.isEmpty() ? "HEAD" : "refs/heads/" + branch;
    String refName = pull ? "1/merge" : branch.isEmpty() ? "HEAD" : branch;
    String repository = repository();
    String server = server(git.remote());
    String owner = repository.substring(0, repository.indexOf('/'));
    Map<String, @Nullable Object> github = new LinkedHashMap<>();
    github.put("actor", user);
    github.put("actor_id", "1");
    github.put(
        "api_url",
        server.equals("https://github.com") ? "https://api.github.com" : server + "/api/v3");
    github.put("base_ref", pull ? git.defaultBranch() : "");
    github.put("event", payload.orElseGet(() -> payload(ref, repository, owner, branch)));
    github.put("event_name", event);
    github.put(
        "graphql_url",
        server.equals("https://github.com")
            ? "https://api.github.com/graphql"
            : server + "/api/graphql");
    github.put("head_ref", pull ? branch : "");
    github.put("ref", ref);
    github.put("ref_name", refName);
    github.put("ref_protected", false);
    github.put("ref_type", "branch");
    github.put("repository", repository);
    github.put("repository_id", "1");
    github.put("repository_owner", owner);
    github.put("repository_owner_id", "1");
    github.put(
        "repositoryUrl",
        "git://" + server.replaceFirst("https://", "") + "/" + repository + ".git");
    github.put("retention_days", "90");
    github.put("run_attempt", String.valueOf(run.attempt()));
    github.put("run_id", run.id());
    github.put("run_number", String.valueOf(run.number()));
    github.put("secret_source", "Actions");
    github.put("server_url", server);
    github.put("sha", git.sha());
    github.put("token", "");
    github.put("triggering_actor", user);
    github.put("workflow", workflow);
    github.put("workflow_ref", repository + "/" + file + "@" + ref);
    github.put("workflow_sha", git.sha());
    return github;
  }

  private String repository() {
    return git.remote()
        .map(REMOTE::matcher)
        .filter(Matcher::matches)
        .map(it -> it.group(2).replaceFirst("\\.git$", ""))
        .filter(it -> it.matches("[^/]+/.+"))
        .map(it -> it.replaceFirst("^(?:.*/)?([^/]+/[^/]+)$", "$1"))
        .orElse("local/" + folderName);
  }

  /**
   * Returns the address of the server that has a repository, GitHub's own if there is no remote.
   *
   * @param remote the address of the repository
   */
  public static String server(Optional<String> remote) {
    return remote
        .map(REMOTE::matcher)
        .filter(Matcher::matches)
        .map(it -> "https://" + it.group(1))
        .orElse("https://github.com");
  }

  private Map<String, @Nullable Object> payload(
      String ref, String repository, String owner, String branch) {
    Map<String, @Nullable Object> user = new LinkedHashMap<>();
    user.put("login", this.user);
    Map<String, @Nullable Object> ownerTree = new LinkedHashMap<>();
    ownerTree.put("login", owner);
    ownerTree.put("name", owner);
    Map<String, @Nullable Object> repo = new LinkedHashMap<>();
    repo.put("name", repository.substring(repository.indexOf('/') + 1));
    repo.put("full_name", repository);
    repo.put("owner", ownerTree);
    repo.put("default_branch", git.defaultBranch());
    repo.put("private", false);
    repo.put("fork", false);
    Map<String, @Nullable Object> payload = new LinkedHashMap<>();
    payload.put("repository", repo);
    payload.put("sender", user);
    if (event.startsWith("pull_request")) {
      payload.put("action", "synchronize");
      payload.put("number", 1L);
      payload.put("pull_request", pullRequest(user, branch));
    } else if (event.equals("push")) {
      Map<String, @Nullable Object> commit = new LinkedHashMap<>();
      commit.put("id", git.sha());
      commit.put("message", git.message());
      payload.put("ref", ref);
      payload.put("before", "0".repeat(40));
      payload.put("after", git.sha());
      payload.put("created", false);
      payload.put("deleted", false);
      payload.put("forced", false);
      payload.put("head_commit", commit);
      payload.put("commits", List.of(commit));
    }
    return payload;
  }

  private Map<String, @Nullable Object> pullRequest(
      Map<String, @Nullable Object> user, String branch) {
    Map<String, @Nullable Object> head = new LinkedHashMap<>();
    head.put("ref", branch);
    head.put("sha", git.sha());
    Map<String, @Nullable Object> base = new LinkedHashMap<>();
    base.put("ref", git.defaultBranch());
    base.put("sha", git.sha());
    Map<String, @Nullable Object> pull = new LinkedHashMap<>();
    pull.put("number", 1L);
    pull.put("title", git.message().lines().findFirst().orElse(""));
    pull.put("draft", false);
    pull.put("labels", List.of());
    pull.put("user", user);
    pull.put("head", head);
    pull.put("base", base);
    return pull;
  }
}
