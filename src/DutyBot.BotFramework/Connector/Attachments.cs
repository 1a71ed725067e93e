using static DutyBot.BotFramework.ConnectorPath;

namespace DutyBot.BotFramework;

internal sealed class Attachments(ConnectorHttp http) : IAttachments
{
    public Task<AttachmentInfo> GetAttachmentInfoAsync(string attachmentId, CancellationToken cancellationToken = default) =>
        http.SendAsync(HttpMethod.Get, Of("v3/attachments/{}", attachmentId), null, Wire.Json.AttachmentInfo, cancellationToken);

    public async Task<Stream> GetAttachmentAsync(string attachmentId, string viewId, CancellationToken cancellationToken = default) =>
        new MemoryStream(await http.FetchAsync(Of("v3/attachments/{}/views/{}", attachmentId, viewId), cancellationToken));
}
