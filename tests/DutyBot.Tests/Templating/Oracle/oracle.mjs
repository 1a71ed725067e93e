// Reads [[template, data], …] from the file named first and prints, for each, {"card": …} or {"threw": message}.
import { readFileSync } from 'node:fs';
import templating from 'adaptivecards-templating';

const pairs = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const expand = ([template, data]) => {
  try {
    const card = new templating.Template(JSON.parse(template)).expand({ $root: JSON.parse(data) });
    return { card: card === undefined ? null : card };
  } catch (reason) {
    return { threw: reason.message };
  }
};

// An item that is undefined would be written as null, which the rule for arrays (nulls are dropped) does not mean.
const onlyDefined = (_, value) => (Array.isArray(value) ? value.filter((item) => item !== undefined) : value);

process.stdout.write(JSON.stringify(pairs.map(expand), onlyDefined));
