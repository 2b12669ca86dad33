/**
 * The groups of nodes that wait for each other, each in the order of its nodes, by Tarjan's method (R. Tarjan, 1972)
 * with a stack of our own, so that a chain of any length is walked. A group has two nodes or more. `edges[n]` are the
 * nodes that n waits for. Linear in nodes and edges.
 */
export function cyclesIn(edges: readonly (readonly number[])[]): number[][] {
  const state = {
    index: edges.map(() => -1),
    low: edges.map(() => 0),
    onStack: edges.map(() => false),
    stack: [] as number[],
    next: 0,
  };
  const groups: number[][] = [];
  edges.forEach((_, root) => {
    if (state.index[root] === -1) walk(root, edges, state, groups);
  });
  return groups.map((group) => group.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

interface State {
  readonly index: number[];
  readonly low: number[];
  readonly onStack: boolean[];
  readonly stack: number[];
  next: number;
}

function walk(root: number, edges: readonly (readonly number[])[], state: State, groups: number[][]): void {
  const work: { node: number; edge: number }[] = [enter(root, state)];
  for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
    const target = edges[top.node]?.[top.edge];
    if (target === undefined) {
      work.pop();
      leave(top.node, work.at(-1)?.node, state, groups);
      continue;
    }
    top.edge += 1;
    if (state.index[target] === -1) work.push(enter(target, state));
    else if (state.onStack[target] === true) lower(top.node, state.index[target] ?? 0, state);
  }
}

function enter(node: number, state: State): { node: number; edge: number } {
  state.index[node] = state.next;
  state.low[node] = state.next;
  state.next += 1;
  state.stack.push(node);
  state.onStack[node] = true;
  return { node, edge: 0 };
}

const lower = (node: number, value: number, { low }: State): void => {
  low[node] = Math.min(low[node] ?? 0, value);
};

function leave(node: number, parent: number | undefined, state: State, groups: number[][]): void {
  if (parent !== undefined) lower(parent, state.low[node] ?? 0, state);
  if (state.low[node] !== state.index[node]) return;
  const group: number[] = [];
  for (let member = state.stack.pop(); member !== undefined; member = state.stack.pop()) {
    state.onStack[member] = false;
    group.push(member);
    if (member === node) break;
  }
  if (group.length > 1) groups.push(group);
}
