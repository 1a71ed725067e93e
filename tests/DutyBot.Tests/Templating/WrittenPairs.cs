using System.Text.Json;

namespace DutyBot.Tests.Templating;

/// <summary>Templates and data chosen by hand, each for a corner of the language where binders differ.</summary>
internal static class WrittenPairs
{
    private const string Data = """
        {"a":1,"exact":3.0,"half":1.5,"tiny":1e-7,"huge":1e21,"long":123456789012345680000,"small":0.000001,"third":0.3333333333333333,"minus":-1234.5,
         "s":"x","empty":"","yes":true,"no":false,"none":null,"i":1,"key":"NAME","at":"2021-08-21T08:05:09Z",
         "o":{"name":"v","Deep":{"x":1}},"l":["p","q","r"],"m":[1,null,[2,3],{"z":1}],"e":[],"units":[{"name":"A","n":1},{"name":"B","n":2}]}
        """;

    private static readonly string[] Texts =
    [
        "${a}", "${exact}", " ${a}", "${s}${s}", "x${exact} ${half} ${tiny} ${huge} ${long} ${small} ${third} ${minus}", "x${l} ${m} ${o} ${yes}",
        "${l}", "${o}", "${none}", "${'abc'}", "${1}", "${1.50}", "${true}", "${missing}", "x${a.b.c}", "${none.b}", "${O.DEEP.X}", "${ o . name }",
        "${$data.a}", "${$root.a}", "${$root.missing.x}", "${$host.x}", "${$index}", "${((a))}", "{{DATE(${at})}}",
        "a\\${a} ${a}", "\\${a}", "\\\\${a}", "a\\`b ${a}", "$${a}", "${", "x ${ y", "${}", "${a ${a}", "${a\n}", "$5 \\$ ` {a}",
        "${'a\\'b'}x", "${'a\\\\'}x", "${\"q\"}y", "${'}'}z", "${'{'}z", "${'`'}z", "${'a\\tb\\qc'}x",
        "x${l[5]}", "x${l[5].q}", "x${l[i]}", "x${missing[0]}", "${missing['x']}", "${o['missing']}", "${o[key]}", "${o['NAME']}", "${l['1']}", "${m[2][1]}",
        "x${o[0].z}", "x${m[2][9]}", "x${l[none]} ${l[none].q} ${l[missing].q}", "x${l['1'].q} ${o['zz'].q} ${o['zz']['yy'].q}", "${units[i].name}", "${units[i]['NAME']}",
        "${count(missing)}", "${count(l)} n", "${count(a)} n", "${count(none)} n", "${count(o)}", "${count(s)}", "${count(missing) > 0}",
        "${join(l,',')}", "${join(m,'-')}", "${join(l,', ',' & ')}", "${join(e,'x')}", "x${join(s,',')}", "${join(l,a)}", "${join(l,missing)}", "${join(m,',','!')}",
        "${concat(s,a)}", "${concat(l,l)}", "x${concat(l,l)}", "${count(concat(l,l))}", "${join(concat(l,e),'+')}", "x${concat(none,s)}", "${concat(s)}",
        "${if(yes,concat(o,s),1)}", "${if(yes,concat(none,missing),1)}", "${if(yes,concat(none,none),1)}", "${concat(missing,s)}", "${if(yes,concat(half,yes,l),1)}", "${if(yes,concat(l,l),1)}",
        "${none || missing}", "${missing || none}", "${no || none}", "${a || no}", "${missing && yes}", "${!missing}", "${!a}", "${!none}", "${not(no)}",
        "${and(yes,a)}", "${or(no,none,s)}", "x${a < s}", "${none < a}", "${a <= 1}", "${a >= 2}", "${'b' > 'a'}", "${'B' < 'a'}", "${s == 'x'}", "${s != 'X'}",
        "${l == l}", "${o == o}", "${m == m}", "${l == e}", "${none == missing}", "${a == '1'}", "${l[9] == 1}", "${l[9] != 1}", "${0.1 + 0.2}", "${half + 0.2 == 1.7}",
        "${a + 1}", "${s + 1}", "x${none + 1}", "x${missing + 1}", "${$index + 1}", "x${yes + 1}",
        "${yes ? 'a' : 'b'}", "${no ? 'a' : (yes ? 'b' : 'c')}", "${if(a,none,1)}", "${if(missing,1,missing)}", "${if(0,1,2)}", "${if('',1,2)}", "${if(yes,true,1)}",
        "${!(a == 1) || yes}", "${!yes == no}", "${a == 1 && s == 'x' || no}", "x${if(l[9], 1, l[9])}", "x${(a < s) == yes}", "x${a < s && yes}", "x${!s}",
        "x ${count(a) == 1 ? l[7] : l[8]}", "x${join(s, 'it\\'s')}", "${string(a)}", "${string(o)}", "${string(m)}", "${string(missing)}", "x ${string(none)}", "${string(yes)}",
        "${formatDateTime(at,'HH:mm')}", "${formatDateTime(at,'M')}", "${formatDateTime(at,'yyyy-MM-dd H:m:s')}", "${formatDateTime('2021-08-21','yy/MM/dd')}", "x${formatDateTime(missing,'HH:mm')}",
    ];

    private static readonly string[] Templates =
    [
        """{"body":[null,"${none}","${missing}",["a",["${l}"]],{"$data":"${units}","t":"${name}","i":"${$index}"}],"p":null}""",
        """{"p":{"$data":"${units}","t":"${name}"},"q":{"$data":"${e}","t":1},"r":{"$data":["one"],"t":"${$data}"}}""",
        """{"p":{"$data":"${units}","$when":"${n > 1}","t":"${name}"},"q":{"$when":"${no}"},"r":{"$when":"${missing}"},"body":[{"$when":"${a == 2}"},{"$when":"${s}"}]}""",
        """{"body":[{"$when":true},{"$when":"true"},{"$when":false,"t":1},{"$when":null,"t":2},{"$when":"","t":3},{"$when":0,"t":4},{"$when":[],"t":5},{"$when":"${yes}!","t":6}]}""",
        """{"$data":"${o}","own":"${name}","outer":"${s}","root":"${$root.s}","child":{"own":"${name}"},"$root":1,"$index":2,"$host":3,"$schema":"x"}""",
        """{"$data":"${missing}","t":"${$data}","u":"${x}"}""",
        """{"$data":null,"t":"${x}"}""",
        """{"body":[{"$data":[{"n":[1,2]},{"n":[3]}],"outer":"${$index}","in":[{"$data":"${n}","t":"${$index}:${$data}"}],"back":"${$index}"},{"t":"${$index}"}]}""",
        """{"body":[{"$data":"${units}","t":"${$root.units[$index].name}","n":{"deep":{"i":"${$index}"}}}]}""",
        """{"${a}":"${a}","body":[[],[[1,[2]]],{"x":[[3,null]]}]}""",
        """{"body":[{"$data":"${m}","t":"${$data}"}]}""",
        """{"$when":"${no}","t":1}""",
        """{"$data":"${units}","t":"${name}"}""",
        """{"body":[{"$data":{"k":{"n":1}},"t":"${k.n}","u":"${$data.k}"}]}""",
    ];

    public static IEnumerable<(string Template, string Data)> All() =>
        Texts.Select(text => $$"""{"v":{{JsonSerializer.Serialize(text)}}}""").Concat(Templates).Select(template => (template, Data));
}
