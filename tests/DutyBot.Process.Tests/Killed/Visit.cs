using System.Text.Json.Nodes;

namespace DutyBot.Processes.Killed;

/// <summary>One of the ten: who posts it, what he types, and the number it got.</summary>
internal sealed record Visit(string Officer, string Line)
{
    public static readonly IReadOnlyList<Visit> Ten =
    [
        new("O01-3", "通报 12人 征地 白鹭镇"), new("O01-4", "通报 3人 工资 松涛"), new("O01-5", "通报 5人 住房 映月"), new("O01-S1", "通报 8人 污染 北塔"),
        new("O01-S2", "通报 2人 宅基地 竹溪"), new("O01-S3", "通报 10人 优抚 柳林"), new("O01-S4", "通报 6人 入学 青山"), new("O01-S5", "通报 4人 医疗 云台"),
        new("O01-S6", "通报 7人 占道 松涛"), new("O01-S7", "通报 11人 道路 映月"),
    ];

    public string Number { get; set; } = "";

    public static IEnumerable<JsonNode> Responses(JsonNode alert) => alert["responses"]!.AsArray().OfType<JsonNode>();
}
