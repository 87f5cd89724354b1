#!/usr/bin/env bash
# Graft on a graphics card: gradients against known ones, then training and features beside PyTorch. Builds nothing.
set -euo pipefail

help() {
  cat <<'HELP'
Usage: benchmarks/gpu.sh [--device DEVICE] [--tiny] [--python CMD] [--gradients DIR] [--out DIR]

Checks and measures Graft on a graphics card, in this order:
  1. gradients of 705 small networks against PyTorch's, which the repository holds;
  2. training of ResNet-18, images per second, beside PyTorch on the same card, taking turns;
  3. features by ResNet-18, likewise.
Both sides must agree on losses and on features before a speed is printed. Where PyTorch is missing, or has no CUDA,
Graft is measured alone. Builds nothing: run ./graft --version before, where there is a driver. Needs Linux.

  --device DEVICE   cuda:0 (the default), cuda:1, ...; cpu only where it is asked for. A card that cannot be used is an
                    error, and nothing else is measured in its place
  --tiny            small pictures, few rounds, and every tenth of the 705 networks: whether it runs; no speed of anything
  --python CMD      the Python that has PyTorch. Default: python3
  --gradients DIR   a folder of cases for ./graft verify gradients, instead of the repository's
  --out DIR         writes results.md, the text that is printed, and results.jsonl, a line for each result
  -h, --help        this text

Exit status: 0; 1 if a gradient is wrong, or the sides disagree, or one fails; 2 if it cannot begin.

Example: benchmarks/gpu.sh --python ~/torch/bin/python --out gpu-results
Example, without a card: benchmarks/gpu.sh --device cpu --tiny
HELP
}

refuse() {
  echo "gpu.sh: $*" >&2
  exit 2
}


device=cuda:0 size=full python=python3 gradients='' out=''
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help)
      help
      exit
      ;;
    --tiny)
      size=tiny
      shift
      continue
      ;;
    --device | --python | --gradients | --out)
      [ -n "${2:-}" ] || refuse "$1 needs a value. See benchmarks/gpu.sh --help"
      ;;
    *) refuse "unknown: $1. See benchmarks/gpu.sh --help" ;;
  esac
  case $1 in
    --device) device=$2 ;;
    --python)
      python=$2
      command -v "$python" >/dev/null || refuse "--python $python: there is no such command"
      ;;
    --gradients)
      gradients=$(cd "$2" 2>/dev/null && pwd) || refuse "--gradients $2: there is no such folder"
      ;;
    --out)
      out=$(mkdir -p "$2" && cd "$2" && pwd) || refuse "--out $2: no folder can be there"
      ;;
  esac
  shift 2
done
python=$(command -v "$python" || true) # without it, Graft is measured alone
case $python in /* | '') ;; *) python=$PWD/$python ;; esac

cd "$(dirname "${BASH_SOURCE[0]}")/.."
built=modules/cli/target
for folder in classes lib; do
  [ -d "$built/$folder" ] || refuse "Graft is not built ($built/$folder is missing). Run ./graft --version first"
done
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
for tool in java javac jar; do
  command -v "$bin$tool" >/dev/null || refuse "a JDK 17 or later is needed, and there is no $bin$tool"
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
out=${out:-$scratch}
export ORT_DISABLE_TELEMETRY=1 PYTHONDONTWRITEBYTECODE=1
export CUDA_DEVICE_ORDER=${CUDA_DEVICE_ORDER:-PCI_BUS_ID} # the same card has the same number for all, nvidia-smi too

path="$built/classes:$built/lib/*"
"${bin}javac" -d "$scratch/classes" -cp "$path" -sourcepath benchmarks benchmarks/CardSpeed.java
measure() { "${bin}java" --enable-native-access=ALL-UNNAMED -cp "$path:$scratch/classes" CardSpeed "$@"; }
device=$(measure "$device") || exit

card='' # what nvidia-smi calls it
if [ "$device" = cpu ]; then
  where=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
  where="${where:-a processor}, no card"
else
  IFS=, read -r -a visible <<<"${CUDA_VISIBLE_DEVICES:-}"
  card=${device#cuda:}
  card=${visible[$card]:-$card}
  if found=$(nvidia-smi -i "$card" --query-gpu=name,driver_version --format=csv,noheader 2>/dev/null); then
    where="${found%,*}, driver ${found##*, }"
  else
    card='' where='a card without a name: nvidia-smi does not know it'
  fi
fi

share=''
if [ -z "$gradients" ]; then
  gradients=$scratch/gradients
  mkdir "$gradients"
  for archive in "$PWD"/modules/onnx/src/test/resources/dev/graft/onnx/verify/*gradients.zip; do
    (cd "$gradients" && "${bin}jar" xf "$archive")
  done
  if [ $size = tiny ]; then
    cases=("$gradients"/*/)
    for i in "${!cases[@]}"; do
      [ $((i % 10)) != 0 ] || unset "cases[i]"
    done
    rm -r "${cases[@]}"
    share='Every tenth of the cases; all of them without --tiny.'
  fi
fi

all() {
  local status=0 last
  echo "# Graft on $device"
  echo
  echo "$where; $(date -u +%F)"
  [ $size = full ] || echo "Tiny sizes: whether it runs, and no speed of anything."
  [ "$device" != cpu ] || echo "On cpu: these are no figures of a graphics card."
  echo
  echo "## Gradients on $device"
  echo
  [ -z "$share" ] || printf '%s\n\n' "$share"
  "${bin}java" --enable-native-access=ALL-UNNAMED -cp "$path" dev.graft.cli.Graft \
    verify gradients "$gradients" --device "$device" >"$scratch/verified" || status=$?
  grep -v '^ok ' "$scratch/verified" || true
  last=$(tail -n 1 "$scratch/verified")
  [[ $last =~ ^([0-9]+)\ of\ ([0-9]+)\ cases ]] || return $((status ? status : 1)) # it has said why
  printf '{"what":"gradients","device":"%s","passed":%d,"cases":%d}\n' \
    "$device" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" >"$out/results.jsonl"
  echo
  echo "## Speed on $device"
  echo
  measure "$device" $size "$card" "$where" "$out/results.jsonl" "$scratch" "$python" || status=1
  return $status
}
all | tee "$out/results.md"
