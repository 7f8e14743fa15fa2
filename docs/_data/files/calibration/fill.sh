# fill.sh WINDOW OVERHEAD BYTES "LEVELS": make all filler in ~/cal/filler
set -eu
mkdir -p ~/cal/filler
for level in $4; do for repeat in 1 2 3; do
  git ls-files | grep -v -f ~/cal/avoid.txt > ~/cal/paths.txt
  python3 ~/cal/filler.py "$1" "$level" "$repeat" "$2" "$3" \
    < ~/cal/paths.txt > ~/cal/new.txt
  mv ~/cal/new.txt ~/cal/filler/"$level-$repeat.txt"
done; done
