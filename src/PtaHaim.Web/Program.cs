using PtaHaim.Web.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddApi();

var app = builder.Build();
app.UseOpenApi();
app.MapApi();
await app.RunAsync();
