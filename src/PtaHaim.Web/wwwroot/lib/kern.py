import sys
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

source, target = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)
cmap = font.getBestCmap()
letters = [cmap[c] for c in [*range(0x21, 0x7F), *range(0xC0, 0x100), 0x2018, 0x2019, 0x201C, 0x201D] if c in cmap]
gpos = font["GPOS"].table
lookups = sorted({i for r in gpos.FeatureList.FeatureRecord if r.FeatureTag == "kern" for i in r.Feature.LookupListIndex})


def advance(sub, left, right):
    """The adjustment of a pair, or None where the subtable says nothing of it."""
    sub = getattr(sub, "ExtSubTable", sub)
    if sub.LookupType != 2 or left not in sub.Coverage.glyphs:
        return None
    if sub.Format == 1:
        pairs = sub.PairSet[sub.Coverage.glyphs.index(left)].PairValueRecord
        value = next((p.Value1 for p in pairs if p.SecondGlyph == right), None)
        return None if value is None else getattr(value, "XAdvance", 0)
    row = sub.Class1Record[sub.ClassDef1.classDefs.get(left, 0)]
    value = row.Class2Record[sub.ClassDef2.classDefs.get(right, 0)].Value1
    return getattr(value, "XAdvance", 0) if value else 0


pairs = {}
for left in letters:
    for right in letters:
        total = 0
        for index in lookups:
            for sub in gpos.LookupList.Lookup[index].SubTable:
                found = advance(sub, left, right)
                if found is not None:
                    total += found
                    break
        if abs(total) * 125 >= font["head"].unitsPerEm:
            pairs[left, right] = total
kern = newTable("kern")
kern.version = 0
table = KernTable_format_0(apple=False)
table.version, table.coverage, table.kernTable = 0, 1, pairs
kern.kernTables = [table]
font["kern"] = kern
for tag in ("GPOS", "GSUB", "GDEF", "STAT"):
    if tag in font:
        del font[tag]
font.save(target)
print(target, len(pairs), "pairs")
