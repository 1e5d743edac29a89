package dev.paws.core.engine.inspect;

/**
 * The namespaces of a container: {@code host}, {@code private}, {@code container:ID}, ….
 *
 * @param uts the namespace of the host name
 * @param user the namespace of user ids
 * @param cgroup the namespace of control groups
 * @param cgroupParent the control group that contains the container's own
 */
public record Namespaces(
    String ipc, String pid, String uts, String user, String cgroup, String cgroupParent) {
  /** Nothing set. */
  public static final Namespaces NONE = new Namespaces("", "", "", "", "", "");

  /** Returns whether the container has its own process ids; Podman shows this as a word. */
  public boolean hasOwnProcesses() {
    return pid.isEmpty() || pid.equals("private");
  }
}
