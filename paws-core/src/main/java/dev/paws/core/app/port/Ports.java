package dev.paws.core.app.port;

import dev.paws.core.file.FileAccess;
import dev.paws.core.probe.EndpointClient;

/**
 * Everything that a use case needs from outside the core.
 *
 * @param console shows messages
 * @param displays show a run while it goes on, and its table at the end
 * @param engines open container engines
 * @param files reads the project's files
 * @param results writes results and other files of the build
 * @param history what is remembered beyond the build
 * @param sessions the developer's session
 * @param drills the drills that are not undone yet
 * @param claims keep builds apart
 * @param machine facts about this machine
 * @param runtime clock, threads and signals of this process
 * @param endpoints sends requests to endpoints
 */
public record Ports(
    Console console,
    RunDisplays displays,
    Engines engines,
    FileAccess files,
    ResultStore results,
    HistoryArchive history,
    SessionStore sessions,
    DrillStore drills,
    Claims claims,
    LocalMachine machine,
    ProcessRuntime runtime,
    EndpointClient endpoints) {

  /** Returns these ports with another way to show runs. */
  public Ports with(RunDisplays others) {
    return new Ports(
        console, others, engines, files, results, history, sessions, drills, claims, machine,
        runtime, endpoints);
  }
}
