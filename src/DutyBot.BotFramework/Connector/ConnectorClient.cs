namespace DutyBot.BotFramework;

/// <summary>A connector behind one service address. It owns no connection, so disposing it ends nothing.</summary>
public class ConnectorClient : IConnectorClient
{
    private readonly ConnectorHttp _http;

    /// <param name="baseUri">The activity's <c>serviceUrl</c>; a trailing slash is added where it lacks one.</param>
    /// <param name="credentials">What signs each request; null signs nothing.</param>
    /// <param name="clients">Where connections come from, under the name <see cref="HttpClientName"/>.</param>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, IHttpClientFactory clients)
        : this(baseUri, credentials, clients, new KnownTeams(TimeProvider.System))
    {
    }

    internal ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, IHttpClientFactory clients, KnownTeams known)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        ArgumentNullException.ThrowIfNull(clients);
        _http = new ConnectorHttp(baseUri, credentials, clients);
        Conversations = new Conversations(_http);
        Attachments = new Attachments(_http);
        Teams = new TeamsOperations(_http, known);
    }

    /// <summary>Name of the <see cref="HttpClient"/> that all connector calls go through.</summary>
    public const string HttpClientName = "DutyBot.Connector";

    public Uri BaseUri
    {
        get => _http.BaseUri;
        set => _http.BaseUri = value;
    }

    public IConversations Conversations { get; }

    public IAttachments Attachments { get; }

    internal TeamsOperations Teams { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
