using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DutyBot.LocalChat.Browser;

/// <summary>The page itself, from the folder beside the program, whatever the working directory.</summary>
internal static class PageRoutes
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "localchat");

    public static void MapPage(this IEndpointRouteBuilder app)
    {
        Map(app, "/", "index.html", "text/html; charset=utf-8");
        Map(app, "/local/page.js", "page.js", "text/javascript; charset=utf-8");
        Map(app, "/local/page.css", "page.css", "text/css; charset=utf-8");
        Map(app, "/local/page.js.LEGAL.txt", "page.js.LEGAL.txt", "text/plain; charset=utf-8");
        Map(app, "/local/icon.svg", "icon.svg", "image/svg+xml");
    }

    private static void Map(IEndpointRouteBuilder app, string path, string file, string type) => app.MapGet(path, (HttpContext http) =>
    {
        var headers = http.Response.Headers;
        // The transcript holds what a bot sent: no script but the page's own may run in it.
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data: https:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        var full = new FileInfo(Path.Combine(Folder, file));
        return Results.File(full.FullName, type, lastModified: full.LastWriteTimeUtc);
    });
}
