namespace Restitution.Service.Protection;

/// <summary>Whatever answers GET answers HEAD in the same headers, and the server sends no body for it.</summary>
internal static class HeadRequests
{
    /// <summary>Finds the route of a request; that of HEAD as that of GET, after which it is HEAD again.</summary>
    public static void UseRoutingWithHead(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            bool isHead = HttpMethods.IsHead(context.Request.Method);
            if (isHead)
            {
                context.Items[typeof(HeadRequests)] = true;
                context.Request.Method = HttpMethods.Get;
            }

            await next(context);
            TellWhereGetIs(context.Response);
        });
        app.UseRouting();
        app.Use((context, next) =>
        {
            if (context.Items.ContainsKey(typeof(HeadRequests)))
            {
                context.Request.Method = HttpMethods.Head;
            }

            return next(context);
        });
    }

    private static void TellWhereGetIs(HttpResponse response)
    {
        if (response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false }
            && response.Headers.Allow.ToString().Split(", ").Contains(HttpMethods.Get))
        {
            response.Headers.Allow = $"{response.Headers.Allow}, {HttpMethods.Head}";
        }
    }
}
