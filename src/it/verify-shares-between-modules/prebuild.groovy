import dev.paws.it.Environment
import dev.paws.runtime.ThisProcess

// What two builds of the same project had under names of their own: one has died, one goes on.
['dead': '2020-01-01T00:00:00Z', 'alive': null].each { build, started ->
  def name = prefix + '-verify-shares-' + build
  new Environment(name, basedir).remove()
  def labels = ThisProcess.owner(build).labels() + ['com.docker.compose.project': name]
  if (started) labels['dev.paws.owner.started'] = started
  Environment.docker(*(['network', 'create'] + labels.collectMany { ['--label', it.key + '=' + it.value] } + [name]))
}
return true
