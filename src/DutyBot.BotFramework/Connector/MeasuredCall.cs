#nullable enable
using System.Diagnostics;

namespace DutyBot.BotFramework;

/// <summary>The span and the numbers of one call to a connector, written when it ends.</summary>
internal sealed class MeasuredCall : IDisposable
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly string _call;
    private readonly System.Diagnostics.Activity? _span;

    internal MeasuredCall(HttpMethod method, ConnectorPath path)
    {
        _call = $"{method.Method} {path.Template}";
        _span = Telemetry.Spans.StartActivity(Telemetry.CallSpan, ActivityKind.Client)?.SetTag(Telemetry.Call, _call);
    }

    /// <summary>0 where no answer came.</summary>
    internal int Status { get; set; }

    public void Dispose()
    {
        _span?.SetTag(Telemetry.Status, Status).SetStatus(Status is >= 200 and < 400 ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        _span?.Dispose();
        var call = KeyValuePair.Create<string, object?>(Telemetry.Call, _call);
        Telemetry.CallCount.Add(1, call, KeyValuePair.Create<string, object?>(Telemetry.Status, Status));
        Telemetry.CallTime.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, call);
    }
}
